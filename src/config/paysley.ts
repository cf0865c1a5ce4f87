import { z } from 'zod';
import { baseUrl } from './base-url.ts';
import type { ProviderConfig } from './connection.ts';
import { callFields, commandFields, connectionFields } from './connection.ts';
import { currency, integer, oneOf, secret, timeZone } from './values.ts';

/** Where each kind of key is taken (published). */
const hosts = {
  py_test_: 'https://test.paysley.io/v2',
  py_live_: 'https://live.paysley.io/v2',
} as const;

type KeyPrefix = keyof typeof hosts;

const KEY = 'the access key, which begins with py_test_ or py_live_';

const paysleyFields = z.strictObject({
  provider: z.literal('paysley'),
  ...connectionFields,
  ...commandFields,
  /** Where the API is; paths are appended to it. Default: the host that the key's prefix is for. */
  baseUrl: baseUrl().optional(),
  /** Sent as a bearer token. */
  accessKey: secret(KEY).refine((key) => keyPrefixOf(key.reveal()) !== null, { error: `expected ${KEY}` }),
  /** Of product prices, which come without one. Null: products then have no price. */
  currency: currency().nullable().default(null),
  /** In which days and expiry times are meant. Null: UTC, and not told to callers. */
  timeZone: timeZone().nullable().default(null),
  /** What the dates of a history query are about: the date that payments show, or not known, and then not sent. */
  dates: oneOf(['unknown', 'payment_date']).default('unknown'),
  /** How `keywords` looks for a piece of text: whatever the case, by case, or not known, and then not sent. */
  keywords: oneOf(['unknown', 'insensitive', 'sensitive']).default('unknown'),
  /** Of what a refund of an authorization is: of one of its captures, or of the authorization itself. */
  capturedRefunds: oneOf(['capture', 'authorization']).default('capture'),
  /** Most rows asked for on a page of payments or payment requests, 1–1,000. */
  historyLimit: integer(1, 1000, 'rows').default(100),
  /** Most rows asked for on a page of customers, groups, products or categories, 1–1,000. */
  listLimit: integer(1, 1000, 'rows').default(500),
  ...callFields(8),
});

/** A Paysley connection: one merchant's access key and what is known of the API behind it. */
export const paysleySchema = paysleyFields.transform((fields, context) => {
  const prefix = keyPrefixOf(fields.accessKey.reveal()) ?? 'py_test_';
  const given = fields.baseUrl ?? hosts[prefix];
  const other = Object.entries(hosts).find(([, host]) => new URL(host).host === new URL(given).host);
  if (other !== undefined && other[0] !== prefix) {
    const message = `expected a key that begins with ${other[0]}, the only ones ${new URL(given).host} takes`;
    context.addIssue({ code: 'custom', path: ['accessKey'], message, input: undefined });
    return z.NEVER;
  }
  return { ...fields, baseUrl: given };
});

export type PaysleySettings = Readonly<z.output<typeof paysleySchema>>;

/** How its connections are written down. */
export const paysleyConfig = {
  schema: paysleySchema,
  fields: Object.keys(paysleyFields.shape),
  environment: {
    prefix: 'PAYSLEY_',
    variables: {
      PAYSLEY_BASE_URL: 'baseUrl',
      PAYSLEY_ACCESS_KEY: 'accessKey',
      PAYSLEY_DISPLAY_NAME: 'displayName',
      PAYSLEY_MODE: 'mode',
      PAYSLEY_CURRENCY: 'currency',
      PAYSLEY_TIME_ZONE: 'timeZone',
      PAYSLEY_DATES: 'dates',
      PAYSLEY_KEYWORDS: 'keywords',
      PAYSLEY_CAPTURED_REFUNDS: 'capturedRefunds',
      PAYSLEY_SETTLE_SECONDS: 'settleSeconds',
      PAYSLEY_HISTORY_LIMIT: 'historyLimit',
      PAYSLEY_LIST_LIMIT: 'listLimit',
      PAYSLEY_CONCURRENCY: 'concurrency',
      PAYSLEY_REQUESTS_PER_SECOND: 'requestsPerSecond',
    } satisfies Record<string, keyof PaysleySettings>,
    defaults: { key: 'paysley', displayName: 'Paysley' },
  },
  roles: { address: ['baseUrl'], credentials: ['accessKey'], accounts: [] },
} as const satisfies ProviderConfig<PaysleySettings>;

/** What says which of the two hosts a key is for; null if it is no key. */
export function keyPrefixOf(key: string): KeyPrefix | null {
  if (key.startsWith('py_test_')) return 'py_test_';
  return key.startsWith('py_live_') ? 'py_live_' : null;
}
