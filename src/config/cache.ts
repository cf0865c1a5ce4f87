import { z } from 'zod';
import { recordKinds } from '../domain/record-kind.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Environment } from './environment.ts';
import { read } from './environment.ts';
import { describeIssues } from './issues.ts';
import type { CacheSettings } from './settings.ts';
import { integer } from './values.ts';

/** A day: who keeps things longer wants a copy, not a cache. */
const mostSeconds = 86_400;

const FORM =
  'a whole number of seconds for all kinds, or kinds with theirs, e.g. account=60,category=300 (all: those not named)';

const seconds = integer(0, mostSeconds, 'seconds');

const kinds = Object.fromEntries(recordKinds.map((kind) => [kind, seconds.exactOptional()])) as Record<
  RecordKind,
  z.ZodExactOptional<typeof seconds>
>;

const schema = z.strictObject({
  ...kinds,
  all: seconds.default(0),
  staleSeconds: seconds.default(0),
  maxEntries: integer(1, 1_000_000).default(20_000),
  maxMegabytes: integer(1, 65_536, 'megabytes').default(64),
});

const variables = {
  staleSeconds: 'CACHE_STALE_SECONDS',
  maxEntries: 'CACHE_MAX_ENTRIES',
  maxMegabytes: 'CACHE_MAX_MEGABYTES',
} as const satisfies Partial<Record<keyof z.output<typeof schema>, string>>;

/** The file's cache, over which the environment's goes. Null if something is wrong, which is then in `problems`. */
export function readCache(
  env: Environment,
  ofFile: Readonly<Record<string, unknown>>,
  path: string,
  problems: string[],
): CacheSettings | null {
  const merged: Record<string, unknown> = { ...ofFile };
  const names = new Map(Object.keys(ofFile).map((field) => [field, `${path}: cache.${field}`]));
  const set = (field: string, value: string, name: string): void => {
    merged[field] = value;
    names.set(field, name);
  };
  const bySeconds = read(env, 'CACHE_SECONDS');
  if (bySeconds !== undefined) {
    const pairs = pairsOf(bySeconds);
    if (pairs === null) problems.push(`CACHE_SECONDS: expected ${FORM}`);
    for (const [kind, value] of pairs ?? []) set(kind, value, `CACHE_SECONDS: ${kind}`);
  }
  for (const [field, variable] of Object.entries(variables)) {
    const value = read(env, variable);
    if (value !== undefined) set(field, value, variable);
  }
  const result = schema.safeParse(merged);
  if (!result.success) {
    const known = Object.keys(schema.shape);
    problems.push(...describeIssues(result.error.issues, (field) => names.get(field) ?? field, known));
    return null;
  }
  const { all, staleSeconds, maxEntries, maxMegabytes, ...ofKinds } = result.data;
  const given: Partial<Record<RecordKind, number>> = ofKinds;
  return {
    seconds: Object.fromEntries(recordKinds.map((kind) => [kind, given[kind] ?? all])) as Record<
      RecordKind,
      number
    >,
    staleSeconds,
    maxEntries,
    maxMegabytes,
  };
}

/** Null for what is not in the form. */
function pairsOf(text: string): readonly (readonly [string, string])[] | null {
  if (/^\d+$/.test(text.trim())) return [['all', text.trim()]];
  const pairs = text.split(',').map((pair) => /^\s*([A-Za-z]+)\s*=\s*(\d+)\s*$/.exec(pair));
  return pairs.every((pair) => pair !== null && (pair[1] === 'all' || isKind(pair[1])))
    ? pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])
    : null;
}

function isKind(word: string | undefined): boolean {
  return recordKinds.some((kind) => kind === word);
}

/** Whether anything is kept at all. */
export function keepsAnything({ seconds }: Pick<CacheSettings, 'seconds'>): boolean {
  return Object.values(seconds).some((value) => value > 0);
}
