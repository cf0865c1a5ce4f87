import type { Prng } from '../../kit/prng.ts';
import type { ConnectorConfigurationRecord } from '../records/configuration.ts';
import type { CustomerRecord, TokenRecord, TokenVersionRecord } from '../records/customers.ts';
import { later, timestamp } from './calendar.ts';
import { uuid } from './identifiers.ts';
import { presentOnly } from './present.ts';
import { connectors } from './reference.ts';
import { oftenMissing } from './texts.ts';

/** Saved means of payment and what they stood for over time. */
export interface Tokens {
  readonly tokens: readonly TokenRecord[];
  readonly tokenVersions: readonly TokenVersionRecord[];
}

const STATES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'INACTIVE', 'DELETED', 'CREATE', 'DELETING'] as const;
const DAY_MS = 86_400_000;

/** Tokens hang on the merchant's customer text; a few belong to nobody. */
export function tokens(
  prng: Prng,
  customers: readonly CustomerRecord[],
  configurations: readonly ConnectorConfigurationRecord[],
): Tokens {
  const made: { readonly tokens: TokenRecord[]; readonly tokenVersions: TokenVersionRecord[] } = {
    tokens: [],
    tokenVersions: [],
  };
  for (const customer of customers) {
    for (let left = prng.chance(0.4) ? prng.int(1, 2) : 0; left > 0; left -= 1) {
      const index = made.tokens.length;
      const created = later(Date.parse(customer.createdOn), prng.int(0, 20) * DAY_MS);
      const token = presentOnly<TokenRecord>({
        id: 5001 + index * 4,
        version: prng.int(1, 4),
        linkedSpaceId: customer.linkedSpaceId,
        state: STATES[index % STATES.length] ?? 'ACTIVE',
        externalId: uuid(prng),
        tokenReference: oftenMissing(prng, `ref-${index}`),
        customerId: prng.chance(0.05) ? null : customer.customerId,
        customerEmailAddress: customer.emailAddress,
        enabledForOneClickPayment: prng.chance(0.5),
        language: customer.language,
        timeZone: prng.chance(0.5) ? 'Europe/Zurich' : undefined,
        createdOn: timestamp(prng, created),
      });
      made.tokens.push(token);
      made.tokenVersions.push(...versions(prng, token, made.tokenVersions.length, configurations));
    }
  }
  return made;
}

/** Up to two obsolete ones, then the active one; every eighth token was never initialised. */
function versions(
  prng: Prng,
  token: TokenRecord,
  first: number,
  configurations: readonly ConnectorConfigurationRecord[],
): readonly TokenVersionRecord[] {
  const created = Date.parse(token.createdOn);
  const states: TokenVersionRecord['state'][] = prng.chance(0.12)
    ? ['UNINITIALIZED']
    : [...Array.from({ length: prng.int(0, 2) }, () => 'OBSOLETE' as const), 'ACTIVE'];
  return states.map((state, index) => {
    const at = later(created, index * 30 * DAY_MS);
    const configuration = configurations[prng.int(0, configurations.length - 1)];
    const connector = connectors.find(({ id }) => id === configuration?.connector.id);
    return presentOnly<TokenVersionRecord>({
      id: 7001 + first + index,
      version: 2,
      linkedSpaceId: token.linkedSpaceId,
      state,
      name: state === 'UNINITIALIZED' ? null : `xxxx xxxx xxxx ${prng.int(1000, 9999)}`,
      token: { id: token.id },
      paymentConnectorConfiguration: { id: configuration?.id ?? 0 },
      paymentMethod: { id: connector?.paymentMethod.id ?? 0 },
      paymentMethodBrand: connector?.paymentMethodBrand,
      environment: prng.chance(0.1) ? 'TEST' : 'PRODUCTION',
      processorToken: state === 'UNINITIALIZED' ? undefined : `secret-${uuid(prng)}`,
      labels: [],
      language: token.language,
      createdOn: timestamp(prng, at),
      activatedOn: state === 'UNINITIALIZED' ? undefined : timestamp(prng, later(at, 60_000)),
      obsoletedOn: state === 'OBSOLETE' ? timestamp(prng, later(at, 30 * DAY_MS)) : undefined,
      expiresOn: prng.chance(0.7) ? `${prng.int(2026, 2029)}-0${prng.int(1, 9)}-28T23:59:59Z` : null,
    });
  });
}
