import { z } from 'zod';
import { baseUrl } from './base-url.ts';
import type { ProviderConfig } from './connection.ts';
import { callFields, commandFields, connectionFields } from './connection.ts';
import { expects, integer, list, oneOf, secret, text, timeZone } from './values.ts';

const MERCHANTS = 'the word all, or a list of merchant ids (guids)';

/** Its sandbox (published); where production is, is told to its customers alone. */
const testHost = 'sandbox.dev.profituity.com';

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .transform((value) => value.toLowerCase());

/** A Profituity connection: an API user and what is known of the API behind it. */
export const profituitySchema = z.strictObject({
  provider: z.literal('profituity'),
  ...connectionFields,
  ...commandFields,
  /** Where the API is; paths are appended to it, that of the token endpoint too. */
  baseUrl: baseUrl(),
  username: text('the name of the API user'),
  password: secret('the password of the API user'),
  clientId: text('the OAuth client id').default('PlatformNext_App'),
  scope: text('the OAuth scope').default('PlatformNext'),
  /** The merchants this connection serves; `all` asks the provider. */
  merchantIds: z
    .union([z.literal('all'), list(MERCHANTS, guid)], { error: expects(MERCHANTS) })
    .default('all'),
  /**
   * Whether the words of statuses and the numbers of enumerations that nobody published are as this service assumes.
   * Unknown: only the published words are sent, and numbers that could be mistaken are not shown.
   */
  words: oneOf(['unknown', 'known']).default('unknown'),
  /** How it compares text: whatever the case, by case, or not known, and then only sent where either will do. */
  strings: oneOf(['unknown', 'insensitive', 'ordinal']).default('unknown'),
  /** How it orders ids: as text, or not known, and then not relied on. */
  ids: oneOf(['unknown', 'ordinal']).default('unknown'),
  /**
   * How it compares dates. `instant`: as instants in UTC, and lists then come in order of time from the provider.
   * `day`: not relied on; bounds are widened by days and checked here.
   */
  dates: oneOf(['day', 'instant']).default('day'),
  /**
   * How what changed in a time is found: by the report on status dates, or, where `statusDate` can be filtered by, in
   * the list itself.
   */
  updates: oneOf(['report', 'filter']).default('report'),
  /** Of its merchants, which do not tell theirs. Null: not told to callers. */
  timeZone: timeZone().nullable().default(null),
  /** Most rows asked for on a page, 1–1,000: more than a provider gives would be cut in silence. */
  takeLimit: integer(1, 1000, 'rows').default(1000),
  ...callFields(8),
});

export type ProfituitySettings = Readonly<z.output<typeof profituitySchema>>;

/** How its connections are written down. */
export const profituityConfig = {
  schema: profituitySchema,
  fields: Object.keys(profituitySchema.shape),
  environment: {
    prefix: 'PROFITUITY_',
    variables: {
      PROFITUITY_BASE_URL: 'baseUrl',
      PROFITUITY_USERNAME: 'username',
      PROFITUITY_PASSWORD: 'password',
      PROFITUITY_CLIENT_ID: 'clientId',
      PROFITUITY_SCOPE: 'scope',
      PROFITUITY_MERCHANT_IDS: 'merchantIds',
      PROFITUITY_DISPLAY_NAME: 'displayName',
      PROFITUITY_MODE: 'mode',
      PROFITUITY_WORDS: 'words',
      PROFITUITY_STRINGS: 'strings',
      PROFITUITY_IDS: 'ids',
      PROFITUITY_DATES: 'dates',
      PROFITUITY_UPDATES: 'updates',
      PROFITUITY_TIME_ZONE: 'timeZone',
      PROFITUITY_SETTLE_SECONDS: 'settleSeconds',
      PROFITUITY_TAKE_LIMIT: 'takeLimit',
      PROFITUITY_CONCURRENCY: 'concurrency',
      PROFITUITY_REQUESTS_PER_SECOND: 'requestsPerSecond',
    } satisfies Record<string, keyof ProfituitySettings>,
    defaults: { key: 'profituity', displayName: 'Profituity' },
  },
  roles: {
    address: ['baseUrl'],
    credentials: ['username', 'password', 'clientId', 'scope'],
    accounts: ['merchantIds'],
  },
} as const satisfies ProviderConfig<ProfituitySettings>;

/** Whether the address is that of the provider's own sandbox, where no money moves. */
export function isTestHost(baseUrl: string): boolean {
  return new URL(baseUrl).hostname === testHost;
}
