import type { Prng } from '../../kit/prng.ts';
import type { SubscriberRecord, TokenRecord } from '../records/customers.ts';
import type { TransactionRecord } from '../records/payments.ts';
import type {
  ProductVersionRecord,
  SubscriptionChargeRecord,
  SubscriptionRecord,
  SubscriptionVersionRecord,
} from '../records/subscriptions.ts';
import { creationTimes, later, timestamp } from './calendar.ts';
import { address } from './customers.ts';
import { uuid } from './identifiers.ts';
import { presentOnly } from './present.ts';
import { billingCycle } from './products.ts';
import { emailAddress, oftenMissing, text } from './texts.ts';

const STATES = [
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'PENDING',
  'INITIALIZING',
  'FAILED',
  'SUSPENDED',
  'TERMINATION_SCHEDULED',
  'TERMINATING',
  'TERMINATED',
] as const;
const DAY_MS = 86_400_000;

export interface SubscriptionSource {
  readonly spaceId: number;
  readonly count: number;
  readonly currency: string;
  readonly productVersions: readonly ProductVersionRecord[];
  readonly tokens: readonly TokenRecord[];
  /** Each pays at most one charge. */
  readonly transactions: readonly TransactionRecord[];
}

export interface Subscriptions {
  readonly subscribers: SubscriberRecord[];
  readonly subscriptions: SubscriptionRecord[];
  readonly subscriptionVersions: SubscriptionVersionRecord[];
  readonly subscriptionCharges: SubscriptionChargeRecord[];
}

/** Subscribers, who are no customers, their subscriptions, and what was charged for those. */
export function subscriptions(prng: Prng, source: SubscriptionSource): Subscriptions {
  const made: Subscriptions = {
    subscribers: [],
    subscriptions: [],
    subscriptionVersions: [],
    subscriptionCharges: [],
  };
  const payers = source.transactions
    .filter(({ state }) => state === 'FULFILL' || state === 'FAILED')
    .values();
  for (const [index, created] of creationTimes(prng, source.count).entries()) {
    if (index % 3 !== 2) made.subscribers.push(subscriber(prng, source.spaceId, made.subscribers.length));
    const owner = made.subscribers[prng.int(0, made.subscribers.length - 1)];
    const product = source.productVersions[prng.int(0, source.productVersions.length - 1)];
    if (owner === undefined || product === undefined) break;
    const token = source.tokens[prng.int(0, source.tokens.length)];
    const record = subscription(prng, { index, created, owner, product, token });
    made.subscriptions.push(record);
    made.subscriptionVersions.push(version(prng, record, made.subscriptionVersions.length, source.currency));
    const charges = record.state === 'PENDING' ? 0 : prng.int(0, 3);
    for (let number = 0; number < charges; number += 1) {
      const paid = payers.next().value;
      made.subscriptionCharges.push(charge(prng, record, made.subscriptionCharges.length, paid));
    }
  }
  return made;
}

function subscriber(prng: Prng, spaceId: number, index: number): SubscriberRecord {
  return presentOnly<SubscriberRecord>({
    id: 201 + index,
    version: prng.int(1, 3),
    linkedSpaceId: spaceId,
    state: index % 9 === 8 ? 'DELETED' : 'ACTIVE',
    externalId: uuid(prng),
    reference: oftenMissing(prng, `S-${index}`),
    emailAddress: oftenMissing(prng, `${index}.${emailAddress(prng)}`),
    description: oftenMissing(prng, text(prng, ['Reader', 'Member']), 0.5),
    language: oftenMissing(prng, 'de-CH'),
    metaData: prng.chance(0.2) ? { source: 'import' } : {},
    billingAddress: prng.chance(0.7) ? address(prng) : null,
    additionalAllowedPaymentMethodConfigurations: [],
    disallowedPaymentMethodConfigurations: prng.chance(0.1) ? [1353] : [],
  });
}

interface SubscriptionParts {
  readonly index: number;
  readonly created: number;
  readonly owner: SubscriberRecord;
  readonly product: ProductVersionRecord;
  readonly token: TokenRecord | undefined;
}

function subscription(
  prng: Prng,
  { index, created, owner, product, token }: SubscriptionParts,
): SubscriptionRecord {
  const state = STATES[index % STATES.length] ?? 'ACTIVE';
  const begun = state !== 'PENDING' && state !== 'INITIALIZING' && state !== 'FAILED';
  const ending = state === 'TERMINATION_SCHEDULED' || state === 'TERMINATING' || state === 'TERMINATED';
  return presentOnly<SubscriptionRecord>({
    id: 401 + index * 2,
    version: prng.int(1, 9),
    linkedSpaceId: owner.linkedSpaceId,
    state,
    subscriber: { id: owner.id },
    currentProductVersion: { id: product.id },
    token: token === undefined ? null : { id: token.id },
    reference: oftenMissing(prng, `SUB-${index >>> 1}`),
    description: oftenMissing(prng, text(prng, ['Gold plan', 'Newsletter']), 0.2),
    language: owner.language,
    createdOn: timestamp(prng, created),
    initializedOn: state === 'PENDING' ? undefined : timestamp(prng, later(created, 1_000)),
    activatedOn: begun ? timestamp(prng, later(created, 60_000)) : undefined,
    terminationScheduledOn: ending ? timestamp(prng, later(created, DAY_MS)) : undefined,
    plannedTerminationDate: ending ? '2026-06-30T00:00:00Z' : null,
    terminatingOn:
      state === 'TERMINATING' || state === 'TERMINATED'
        ? timestamp(prng, later(created, 2 * DAY_MS))
        : undefined,
    terminatedOn: state === 'TERMINATED' ? timestamp(prng, later(created, 3 * DAY_MS)) : undefined,
  });
}

function version(
  prng: Prng,
  {
    id,
    linkedSpaceId,
    state,
    currentProductVersion,
    createdOn,
    activatedOn,
    terminatedOn,
  }: SubscriptionRecord,
  index: number,
  currency: string,
): SubscriptionVersionRecord {
  return presentOnly<SubscriptionVersionRecord>({
    id: 501 + index,
    version: 1,
    linkedSpaceId,
    subscription: { id },
    productVersion: currentProductVersion,
    state: state === 'SUSPENDED' || state === 'TERMINATION_SCHEDULED' ? 'ACTIVE' : state,
    billingCurrency: currency,
    billingCycleModel: billingCycle(prng),
    language: undefined,
    createdOn,
    activatedOn,
    terminatedOn,
  });
}

const UNPAID = ['SCHEDULED', 'DISCARDED', 'PROCESSING'] as const;

function charge(
  prng: Prng,
  { id, linkedSpaceId, createdOn }: SubscriptionRecord,
  index: number,
  paid: TransactionRecord | undefined,
): SubscriptionChargeRecord {
  const settled = paid?.state === 'FULFILL' ? 'SUCCESSFUL' : 'FAILED';
  const state = paid === undefined || prng.chance(0.2) ? prng.pick(UNPAID) : settled;
  const at =
    paid === undefined || state !== settled
      ? later(Date.parse(createdOn), DAY_MS)
      : Date.parse(paid.createdOn);
  return presentOnly<SubscriptionChargeRecord>({
    id: 801 + index,
    version: 2,
    linkedSpaceId,
    state,
    type: prng.chance(0.8) ? 'AUTOMATIC' : 'MANUAL',
    processingType: 'SYNCHRONOUS',
    subscription: { id },
    transaction: paid === undefined || state !== settled ? null : { id: paid.id },
    externalId: uuid(prng),
    reference: oftenMissing(prng, `CHARGE-${index}`),
    language: undefined,
    createdOn: timestamp(prng, at),
    plannedExecutionDate: state === 'SCHEDULED' ? '2026-02-01T00:00:00Z' : undefined,
    succeedOn: state === 'SUCCESSFUL' ? timestamp(prng, later(at, 70_000)) : undefined,
    failedOn: state === 'FAILED' ? timestamp(prng, later(at, 70_000)) : undefined,
  });
}
