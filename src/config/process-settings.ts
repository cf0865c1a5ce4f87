import { z } from 'zod';
import type { Environment } from './environment.ts';
import { read } from './environment.ts';
import { describeIssues } from './issues.ts';
import { journalUrlForm, parseJournalUrl } from './journal-url.ts';
import { logLevels } from './settings.ts';
import { expects, flag, integer, oneOf, text } from './values.ts';
import { Secret } from './secret.ts';

const CACHE = 'a URL that begins with redis:// or rediss://';
const ORIGINS = 'origins with commas between them, e.g. https://shop.example,http://localhost:3000';
const SECRET = 'at least 32 random characters';
const HOST = 'a host name or address to listen on, e.g. 127.0.0.1';

/** What concerns the process as a whole; each comes from the variable of its name and from nowhere else. */
const schema = z.object({
  HOST: text(HOST, 253)
    .refine((value) => /^[A-Za-z0-9._:%-]+$/.test(value), { error: `expected ${HOST}` })
    .default('127.0.0.1'),
  PORT: integer(0, 65_535).default(4000),
  CACHE_URL: z
    .string({ error: expects(CACHE) })
    .refine((value) => /^rediss?:\/\/[^/]/.test(value) && URL.canParse(value), { error: `expected ${CACHE}` })
    .transform((value) => new Secret(value))
    .optional(),
  JOURNAL_URL: z
    .string({ error: expects(journalUrlForm) })
    .refine((value) => parseJournalUrl(value) !== null, { error: `expected ${journalUrlForm}` })
    .default('sqlite:./data/journal.sqlite')
    .transform((value) => new Secret(value)),
  CACHE_SECRET: longSecret().optional(),
  JOURNAL_SECRET: longSecret().optional(),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  TRUSTED_DOCUMENTS_ONLY: flag().default(false),
  EXPLAIN: flag().optional(),
  INTROSPECTION: flag().optional(),
  PLAYGROUND: flag().optional(),
  CORS_ORIGINS: origins().default([]),
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
});

function longSecret() {
  return text(SECRET, 4096)
    .refine((value) => value.length >= 32, { error: `expected ${SECRET}` })
    .transform((value) => new Secret(value));
}

/** Whatever stands before the pages of an origin is its own affair, so plain http is taken too. */
function origins() {
  return z
    .string({ error: expects(ORIGINS) })
    .transform((value) => value.split(',').map((part) => part.trim()))
    .refine((values) => values.every(isOrigin), { error: `expected ${ORIGINS}` });
}

/** As browsers send it: a scheme, a host and a port other than the scheme's; no path, not even a slash. */
function isOrigin(value: string): boolean {
  return /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

export type ProcessSettings = z.output<typeof schema>;

/** Null if something is wrong, which is then in `problems`. */
export function readProcessSettings(env: Environment, problems: string[]): ProcessSettings | null {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, read(env, name)]));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  problems.push(...describeIssues(result.error.issues, (name) => name));
  return null;
}
