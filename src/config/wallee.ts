import { z } from 'zod';
import { baseUrl } from './base-url.ts';
import type { ProviderConfig } from './connection.ts';
import { callFields, commandFields, connectionFields } from './connection.ts';
import { Secret } from './secret.ts';
import { expects, oneOf } from './values.ts';

const SPACES = 'the word all, or a list of space ids (whole numbers)';
const USER = 'the id of an application user, a whole number';
const SCOPE = 'the id of a scope, a whole number';
const KEY = 'an authentication key in base64, as wallee shows it';

/** An id of the provider, as text: it has 64 bits. */
function id(what: string) {
  return z
    .union([z.int().positive(), z.string()], { error: expects(what) })
    .transform(String)
    .refine((value) => /^[1-9]\d{0,18}$/.test(value), { error: `expected ${what}` });
}

/** Text that decodes to a key of at least 16 bytes, wrapped as soon as it is read. */
function base64Secret(what: string) {
  return z
    .string({ error: expects(what) })
    .refine(
      (value) =>
        /^[A-Za-z0-9+/]+={0,2}$/.test(value) &&
        value.length % 4 === 0 &&
        Buffer.from(value, 'base64').length >= 16,
      { error: `expected ${what}` },
    )
    .transform((value) => new Secret(value));
}

/** A list of ids, or in the environment its members separated by commas. */
function ids(what: string) {
  return z
    .union([
      z.array(z.union([z.number(), z.string()])),
      z.string().transform((value) => value.split(',').map((part) => part.trim())),
    ])
    .pipe(z.array(id(what)).min(1, { error: `expected ${what}` }))
    .transform((values): readonly string[] => [...new Set(values)]);
}

/** A wallee connection: an application user and the spaces it is asked about. */
export const walleeSchema = z.strictObject({
  provider: z.literal('wallee'),
  ...connectionFields,
  ...commandFields,
  /** Where the API is; paths are appended to it. White-label hosts serve the same one. */
  baseUrl: baseUrl().default('https://app-wallee.com/api/v2.0'),
  /** Of the application user whose key signs the requests. */
  userId: id(USER),
  /** What requests are signed with; used decoded. */
  authenticationKey: base64Secret(KEY),
  /** The spaces this connection serves; `all` asks the provider. */
  spaceIds: z.union([z.literal('all'), ids(SPACES)], { error: expects(SPACES) }).default('all'),
  /**
   * How its searches compare dates. `instant`: to the millisecond, which is not documented; rows then come in order of
   * time from the provider. `day`: not relied on; bounds are widened by days and checked here.
   */
  datePush: oneOf(['day', 'instant']).default('day'),
  /**
   * How new payment links are protected: `ACCESS_KEY` where their address is to work with a key alone, which wallee has
   * and we do not see.
   */
  linkProtection: oneOf(['NO_PROTECTION', 'ACCESS_KEY']).default('NO_PROTECTION'),
  /** The scope that new accounts (clients) are made in; null: none can be made, since nothing tells which scopes there are. */
  accountScope: id(SCOPE).nullable().default(null),
  ...callFields(16),
});

export type WalleeSettings = Readonly<z.output<typeof walleeSchema>>;

/** How its connections are written down. */
export const walleeConfig = {
  schema: walleeSchema,
  fields: Object.keys(walleeSchema.shape),
  environment: {
    prefix: 'WALLEE_',
    variables: {
      WALLEE_BASE_URL: 'baseUrl',
      WALLEE_USER_ID: 'userId',
      WALLEE_AUTHENTICATION_KEY: 'authenticationKey',
      WALLEE_SPACE_IDS: 'spaceIds',
      WALLEE_DISPLAY_NAME: 'displayName',
      WALLEE_MODE: 'mode',
      WALLEE_DATE_PUSH: 'datePush',
      WALLEE_SETTLE_SECONDS: 'settleSeconds',
      WALLEE_LINK_PROTECTION: 'linkProtection',
      WALLEE_ACCOUNT_SCOPE: 'accountScope',
      WALLEE_CONCURRENCY: 'concurrency',
      WALLEE_REQUESTS_PER_SECOND: 'requestsPerSecond',
    } satisfies Record<string, keyof WalleeSettings>,
    defaults: { key: 'wallee', displayName: 'wallee' },
  },
  roles: {
    address: ['baseUrl'],
    credentials: ['userId', 'authenticationKey'],
    accounts: ['spaceIds'],
  },
} as const satisfies ProviderConfig<WalleeSettings>;
