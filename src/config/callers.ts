import { z } from 'zod';
import { scopes } from '../domain/scope.ts';
import type { Scope } from '../domain/scope.ts';
import type { Sight } from '../ports/caller.ts';
import { baseUrl } from './base-url.ts';
import { describeIssues } from './issues.ts';
import { nearest } from './nearest.ts';
import { mostCost } from './limits.ts';
import { expects, integer, text } from './values.ts';

/** A caller that is known by a key of its own. */
export interface KeyCaller {
  readonly id: string;
  readonly tenant: string;
  /** SHA-256 of each of its keys, 64 lower-case hexadecimal digits. */
  readonly apiKeys: readonly string[];
  readonly scopes: 'all' | ReadonlySet<Scope>;
  readonly sees: Sight;
  /** What its operations may cost in a minute; left out: what every caller may. */
  readonly costPerMinute?: number;
}

/** Whose tokens are believed, and what they may say. */
export interface TokenIssuer {
  /** As `iss` has it, to the letter. */
  readonly issuer: string;
  /** What `aud` has to hold. */
  readonly audience: string;
  /** Where the issuer's public keys are: https, or http on loopback. */
  readonly jwksUrl: string;
  /** By how much the issuer's clock may be off, 0–300. */
  readonly clockToleranceSeconds: number;
  /** Of callers whose tokens do not tell theirs. */
  readonly tenant: string;
  /** Names of claims. Null: tenant and scopes are the issuer's own, whatever the token says. */
  readonly claims: { readonly id: string; readonly tenant: string | null; readonly scopes: string | null };
  /** The most its tokens can give. */
  readonly scopes: 'all' | ReadonlySet<Scope>;
  readonly sees: Sight;
  /** Of each of its callers; left out: what every caller may. */
  readonly costPerMinute?: number;
}

/** Who may call. At least one of them. */
export interface CallersSettings {
  readonly keys: readonly KeyCaller[];
  readonly issuers: readonly TokenIssuer[];
}

/** The file's lists as they were written down. */
export interface RawCallers {
  readonly callers: readonly unknown[];
  readonly tokenIssuers: readonly unknown[];
}

const DIGEST =
  'the SHA-256 digest of a key, 64 lower-case hexadecimal digits, as `printf %s KEY | sha256sum` prints it';
const KEYS = `a list with at least one key, each ${DIGEST}`;
const SCOPES = 'all, or a list of scopes';
const SEES = 'all, or for each connection key all or a list of the native ids of its accounts';

/** `all`, or what `other` makes of it; a union of the two would tell what is wrong of both. */
function allOr<T>(other: z.ZodType<T>) {
  return z.unknown().transform((value, context): 'all' | T => {
    if (value === 'all') return value;
    const result = other.safeParse(value);
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message, input: undefined });
    }
    return z.NEVER;
  });
}

const scope = z.string({ error: expects('a scope') }).transform((value, context): Scope => {
  const known = scopes.find((name) => name === value);
  if (known !== undefined) return known;
  context.addIssue({ code: 'custom', message: unknownName('a scope', value, scopes), input: undefined });
  return z.NEVER;
});

const allowed = allOr(
  z.array(scope, { error: expects(SCOPES) }).transform((names): ReadonlySet<Scope> => new Set(names)),
);

const accounts = allOr(
  z
    .array(text('the native id of an account'), {
      error: expects('all, or a list of native ids of accounts'),
    })
    .transform((ids): ReadonlySet<string> => new Set(ids)),
);

const digest = z.string({ error: expects(DIGEST) }).regex(/^[0-9a-f]{64}$/, { error: `expected ${DIGEST}` });

const claim = (what: string) => text(`the name of the claim that tells ${what}`);

/** `connections`: the keys of those that are configured. */
function schemas(connections: readonly string[]) {
  const sees = allOr(
    z.record(z.string(), accounts, { error: expects(SEES) }).transform((written, context): Sight => {
      for (const key of Object.keys(written)) {
        if (connections.includes(key)) continue;
        const message = unknownName('the key of a connection', key, connections);
        context.addIssue({ code: 'custom', path: [key], message, input: undefined });
      }
      return new Map(Object.entries(written));
    }),
  );
  const tenant = text('a tenant', 100).default('default');
  const costPerMinute = integer(1, mostCost).exactOptional();
  return {
    caller: z.strictObject(
      {
        id: text("the caller's id", 100),
        tenant,
        apiKeys: z.array(digest, { error: expects(KEYS) }).min(1, { error: `expected ${KEYS}` }),
        scopes: allowed,
        sees,
        costPerMinute,
      },
      { error: notAnObject },
    ),
    issuer: z.strictObject(
      {
        issuer: text('the issuer as tokens name it (iss)', 500),
        audience: text('the audience that tokens name (aud)', 500),
        jwksUrl: baseUrl(),
        clockToleranceSeconds: integer(0, 300, 'seconds').default(30),
        tenant,
        claims: z
          .strictObject({
            id: claim("the caller's id").default('sub'),
            tenant: claim('the tenant').nullable().default(null),
            scopes: claim('the scopes').nullable().default('scope'),
          })
          .prefault({}),
        scopes: allowed,
        sees,
        costPerMinute,
      },
      { error: notAnObject },
    ),
  };
}

function notAnObject(issue: { readonly code: string }): string | undefined {
  return issue.code === 'invalid_type' ? 'expected an object' : undefined;
}

function unknownName(what: string, value: string, known: readonly string[]): string {
  const guess = nearest(value, known);
  return guess === null
    ? `is not ${what}${known.length === 0 ? '; there is none' : `; expected one of ${known.join(', ')}`}`
    : `is not ${what}; did you mean ${guess}?`;
}

/**
 * Who may call, as the file says; null if it names nobody. What is wrong is in `problems`, by its place in the file
 * (`path`). `connections`: the keys of those that are configured.
 */
export function readCallers(
  raw: RawCallers,
  path: string,
  connections: readonly string[],
  problems: string[],
): CallersSettings | null {
  const { caller, issuer } = schemas(connections);
  const keys = raw.callers.flatMap((value, index) => check(caller, value, `${path}: callers[${index}]`));
  const issuers = raw.tokenIssuers.flatMap((value, index) =>
    check(issuer, value, `${path}: tokenIssuers[${index}]`),
  );
  refuseTwice(keys, ({ id }) => [id], 'callers', 'id');
  refuseTwice(keys, ({ apiKeys }) => apiKeys, 'callers', 'apiKeys');
  refuseTwice(issuers, (one) => [one.issuer], 'tokenIssuers', 'issuer');
  if (keys.length + issuers.length === 0) return null;
  return { keys, issuers };

  function check<T>(schema: z.ZodType<T> & { readonly shape: object }, value: unknown, place: string): T[] {
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
    const nameOf = (field: string): string => (field === '' ? place : `${place}.${field}`);
    problems.push(...describeIssues(result.error.issues, nameOf, Object.keys(schema.shape)));
    return [];
  }

  /** The same twice would make it a matter of chance who is who. */
  function refuseTwice<T>(
    members: readonly T[],
    valuesOf: (member: T) => readonly string[],
    list: string,
    field: string,
  ): void {
    const first = new Map<string, number>();
    for (const [index, member] of members.entries()) {
      for (const value of valuesOf(member)) {
        const other = first.get(value);
        if (other === undefined) first.set(value, index);
        else
          problems.push(
            `${path}: ${list}[${index}].${field}: expected one of its own; ${list}[${other}] has it too`,
          );
      }
    }
  }
}
