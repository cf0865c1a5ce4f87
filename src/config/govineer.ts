import { z } from 'zod';
import { baseUrl } from './base-url.ts';
import type { ProviderConfig } from './connection.ts';
import { callFields, commandFields, connectionFields } from './connection.ts';
import { currency, expects, list, oneOf, secret, text } from './values.ts';

const ACCOUNTS = 'the word all, or a list of account UIDs';
const CURRENCIES = 'a list of currency codes';

/** A Govineer connection: an OAuth client and what is known of the API behind it. */
export const govineerSchema = z.strictObject({
  provider: z.literal('govineer'),
  ...connectionFields,
  ...commandFields,
  /** Where the API is; paths are appended to it. */
  baseUrl: baseUrl(),
  /** Where client credentials are exchanged for a token. */
  tokenUrl: baseUrl(),
  clientId: text('the OAuth client id'),
  clientSecret: secret('the OAuth client secret'),
  /** The accounts this connection serves; `all` asks the provider. */
  accountUids: z
    .union([z.literal('all'), list(ACCOUNTS, text('an account UID', 100))], { error: expects(ACCOUNTS) })
    .default('all'),
  /** The protocol version it speaks: 4.0 has no `in`, which is then written out. */
  odata: oneOf(['4.01', '4.0']).default('4.01'),
  /** Of amounts that the provider reports without one. */
  defaultCurrency: currency().default('USD'),
  /** The only currencies it takes payments in. Null: not known, so every exponent is asked for. */
  currencies: list(CURRENCIES, currency()).nullable().default(null),
  /** How it compares text: `ordinal` (by code point, case counts) or not known, and then not relied on. */
  strings: oneOf(['unknown', 'ordinal']).default('unknown'),
  /** How it orders ids. */
  ids: oneOf(['unknown', 'ordinal']).default('unknown'),
  ...callFields(16),
});

export type GovineerSettings = Readonly<z.output<typeof govineerSchema>>;

/** How its connections are written down. */
export const govineerConfig = {
  schema: govineerSchema,
  fields: Object.keys(govineerSchema.shape),
  environment: {
    prefix: 'GOVINEER_',
    variables: {
      GOVINEER_BASE_URL: 'baseUrl',
      GOVINEER_TOKEN_URL: 'tokenUrl',
      GOVINEER_CLIENT_ID: 'clientId',
      GOVINEER_CLIENT_SECRET: 'clientSecret',
      GOVINEER_ACCOUNT_UIDS: 'accountUids',
      GOVINEER_DISPLAY_NAME: 'displayName',
      GOVINEER_MODE: 'mode',
      GOVINEER_ODATA: 'odata',
      GOVINEER_DEFAULT_CURRENCY: 'defaultCurrency',
      GOVINEER_CURRENCIES: 'currencies',
      GOVINEER_STRINGS: 'strings',
      GOVINEER_IDS: 'ids',
      GOVINEER_SETTLE_SECONDS: 'settleSeconds',
      GOVINEER_CONCURRENCY: 'concurrency',
      GOVINEER_REQUESTS_PER_SECOND: 'requestsPerSecond',
    } satisfies Record<string, keyof GovineerSettings>,
    defaults: { key: 'govineer', displayName: 'Govineer' },
  },
  roles: {
    address: ['baseUrl', 'tokenUrl'],
    credentials: ['clientId', 'clientSecret'],
    accounts: ['accountUids'],
  },
} as const satisfies ProviderConfig<GovineerSettings>;
