import { z } from 'zod';
import { baseUrl } from './base-url.ts';
import type { ProviderConfig } from './connection.ts';
import { callFields, commandFields, connectionFields } from './connection.ts';
import { expects, integer, oneOf, secret } from './values.ts';

const TOKEN = 'the access token, 32 to 2048 characters without blanks, as the back office shows it';
const ENTITY = 'the id of an entity: 32 lower-case hexadecimal digits';

/** An eFaka connection: one access token and what is known of the API behind it. */
export const efakaSchema = z.strictObject({
  provider: z.literal('efaka'),
  ...connectionFields,
  ...commandFields,
  /** Where the API is, without the version: `/v3/…` is appended to it. Its hosts are not published. */
  baseUrl: baseUrl(),
  /** Sent as a bearer token. */
  accessToken: secret(TOKEN).refine((token) => /^[\x21-\x7e]{32,2048}$/.test(token.reveal()), {
    error: `expected ${TOKEN}`,
  }),
  /** Sent with every call. Null: not sent; the provider's documents do not name it, its relatives ask for it. */
  entityId: z
    .string({ error: expects(ENTITY) })
    .regex(/^[a-f0-9]{32}$/, { error: `expected ${ENTITY}` })
    .nullable()
    .default(null),
  /** Whether payments can be looked up by the merchant's reference, or that is not known, and then not asked. */
  query: oneOf(['unknown', 'reference']).default('unknown'),
  /**
   * How long a payment that was read by id is not read again for the same caller, in seconds, 0–300. The provider's
   * relatives allow two reads of a payment a minute. 0: it is always read.
   */
  rereadSeconds: integer(0, 300, 'seconds').default(30),
  /** Fewest characters of a merchant's reference, 1–255. The provider's relatives ask for 8. */
  minReference: integer(1, 255).default(1),
  /** Where eFaka tells that a payment has changed; sent with every payment made here. Null: not sent. */
  notificationUrl: baseUrl().nullable().default(null),
  ...callFields(8),
});

export type EfakaSettings = Readonly<z.output<typeof efakaSchema>>;

/** How its connections are written down. */
export const efakaConfig = {
  schema: efakaSchema,
  fields: Object.keys(efakaSchema.shape),
  environment: {
    prefix: 'EFAKA_',
    variables: {
      EFAKA_BASE_URL: 'baseUrl',
      EFAKA_ACCESS_TOKEN: 'accessToken',
      EFAKA_ENTITY_ID: 'entityId',
      EFAKA_DISPLAY_NAME: 'displayName',
      EFAKA_MODE: 'mode',
      EFAKA_QUERY: 'query',
      EFAKA_REREAD_SECONDS: 'rereadSeconds',
      EFAKA_MIN_REFERENCE: 'minReference',
      EFAKA_NOTIFICATION_URL: 'notificationUrl',
      EFAKA_SETTLE_SECONDS: 'settleSeconds',
      EFAKA_CONCURRENCY: 'concurrency',
      EFAKA_REQUESTS_PER_SECOND: 'requestsPerSecond',
    } satisfies Record<string, keyof EfakaSettings>,
    defaults: { key: 'efaka', displayName: 'eFaka' },
  },
  roles: { address: ['baseUrl'], credentials: ['accessToken'], accounts: ['entityId'] },
} as const satisfies ProviderConfig<EfakaSettings>;
