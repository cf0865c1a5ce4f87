import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { DoctorStep } from '../../src/ports/provider.ts';
import { object } from '../http/decode.ts';
import type { OAuthToken } from '../http/oauth-token.ts';
import { createPreflight } from '../http/preflight.ts';
import { decodeRows } from '../http/rows.ts';
import type { ProfituityConnection } from './connection.ts';
import { configuredMerchants, readMerchants } from './merchants.ts';
import { readPage } from './page.ts';
import { paths } from './request.ts';
import { guid } from './wire/values.ts';

/** What `doctor` tries: the host, the line, the user's password, a record, and each merchant that is configured. */
export function createDoctor(connection: ProfituityConnection, tokens: OAuthToken): readonly DoctorStep[] {
  const { settings, clock } = connection;
  const name = { provider: 'PROFITUITY', connection: settings.key } as const;
  return [
    ...createPreflight({ ...name, baseUrl: settings.baseUrl, clock }),
    {
      name: 'authenticate',
      async run(call) {
        await tokens.get(call);
        return `the password of ${settings.username} was exchanged for a token`;
      },
    },
    {
      name: 'read',
      async run(call) {
        const { rows } = await readPage(connection, { path: paths.payments, take: 1 }, call);
        const payment = rows.length === 0 ? 'no payment is there to be seen' : 'a payment was read';
        return `${payment}; ${await merchantWords(connection, call)}`;
      },
    },
  ];
}

const merchant = object({ id: guid });

/** Throws ProviderFailure naming the configured merchants that the user cannot see. */
async function merchantWords(connection: ProfituityConnection, call: CallContext): Promise<string> {
  const { merchantIds, key } = connection.settings;
  const rows = await readMerchants(connection, call);
  if (rows === null) {
    const { length } = configuredMerchants(connection);
    return `no list of merchants is served, the ${length} configured are taken as they are`;
  }
  const seen = new Set(decodeRows(rows, merchant).readable.map(({ id }) => id));
  if (merchantIds === 'all')
    return seen.size === 0 ? 'no merchant is there to be seen' : 'merchants are there';
  const unseen = merchantIds.filter((id) => !seen.has(id));
  if (unseen.length > 0) {
    throw new ProviderFailure(
      'NOT_FOUND',
      `The API user cannot see ${unseen.length === 1 ? 'the merchant' : 'the merchants'} ${unseen.join(', ')}`,
      { provider: 'PROFITUITY', connection: key },
    );
  }
  return merchantIds.length === 1
    ? 'the configured merchant can be seen'
    : `all ${merchantIds.length} configured merchants can be seen`;
}
