import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { RawCallers } from './callers.ts';
import type { ProviderConfig, ProviderConfigs } from './connection.ts';
import type { Environment, RawConnection } from './environment.ts';
import { read } from './environment.ts';
import { describeIssues, notASetting } from './issues.ts';

/** The text of a file; throws if it cannot be read. */
export type ReadFile = (path: string) => string;

export interface FileContent {
  readonly connections: readonly RawConnection[];
  readonly limits: Readonly<Record<string, unknown>>;
  readonly cache: Readonly<Record<string, unknown>>;
  readonly callers: RawCallers;
  /** The variables that `{ env: NAME }` refers to. */
  readonly references: ReadonlySet<string>;
}

const fileSchema = z.object({
  connections: z
    .array(z.record(z.string(), z.unknown()), { error: 'expected a list of connections' })
    .default([]),
  limits: z.record(z.string(), z.unknown(), { error: 'expected an object of limits' }).default({}),
  cache: z.record(z.string(), z.unknown(), { error: 'expected an object of kinds and seconds' }).default({}),
  callers: z.array(z.unknown(), { error: 'expected a list of callers' }).default([]),
  tokenIssuers: z.array(z.unknown(), { error: 'expected a list of token issuers' }).default([]),
});

const FIELDS = Object.keys(fileSchema.shape);

const reference = z.strictObject({ env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/) });

/** What the file says; null if that cannot be told. What is wrong with it is in `problems`. */
export function readConfigFile(
  path: string,
  readFile: ReadFile,
  env: Environment,
  providers: ProviderConfigs,
  problems: string[],
): FileContent | null {
  const document = parseFile(path, readFile, problems);
  if (document === undefined) return null;
  const result = fileSchema.safeParse(document);
  if (!result.success) {
    const nameOf = (place: string): string => (place === '' ? path : `${path}: ${place}`);
    problems.push(...describeIssues(result.error.issues, nameOf));
    return null;
  }
  for (const name of Object.keys(Object(document))) {
    if (!FIELDS.includes(name)) problems.push(`${path}: ${name}: ${notASetting(name, FIELDS)}`);
  }
  const references = new Set<string>();
  const connections: RawConnection[] = [];
  for (const [index, written] of result.data.connections.entries()) {
    const place = `${path}: connections[${index}]`;
    const provider = written['provider'];
    const config = typeof provider === 'string' ? configOf(providers, provider) : null;
    if (config === null) {
      problems.push(`${place}.provider: expected one of ${Object.keys(providers).join(', ')}`);
      continue;
    }
    const value = resolveReferences(written, env, place, references, problems);
    connections.push(connectionOfFile(config, value, place));
  }
  const { limits, cache, ...callers } = result.data;
  return { connections, limits, cache, callers, references };
}

function configOf(providers: ProviderConfigs, name: string): ProviderConfig | null {
  return Object.hasOwn(providers, name) ? (providers[name] ?? null) : null;
}

function connectionOfFile(
  config: ProviderConfig,
  value: Readonly<Record<string, unknown>>,
  place: string,
): RawConnection {
  const displayName = value['displayName'] ?? value['key'];
  return { config, value: { ...value, displayName }, nameOf: (field) => `${place}.${field}` };
}

function parseFile(path: string, readFile: ReadFile, problems: string[]): unknown {
  let text: string;
  try {
    text = readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    problems.push(`PAYGRAPH_CONFIG: expected the path of a file that can be read${code}: ${path}`);
    return undefined;
  }
  // JSON is YAML, so one parser reads both.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const [flaw] = [...document.errors, ...document.warnings];
  if (flaw !== undefined) {
    // The parser's own message may quote the line, and the line may hold a secret.
    problems.push(`${path}: expected JSON or YAML, ${lineOf(text, flaw.pos[0])}: ${flaw.code}`);
    return undefined;
  }
  // An empty file is an empty configuration.
  return document.toJS() ?? {};
}

function lineOf(text: string, offset: number): string {
  return `line ${text.slice(0, offset).split('\n').length}`;
}

/** Replaces `{ env: NAME }` by that variable's value, wherever a single value may stand. */
function resolveReferences(
  written: Readonly<Record<string, unknown>>,
  env: Environment,
  place: string,
  references: Set<string>,
  problems: string[],
): Record<string, unknown> {
  const resolved: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(written)) {
    const name = reference.safeParse(value);
    if (!name.success) {
      resolved[field] = value;
      continue;
    }
    references.add(name.data.env);
    const found = read(env, name.data.env);
    if (found === undefined) problems.push(`${name.data.env}: is missing; ${place}.${field} refers to it`);
    // A value that is known to be missing is reported once, here.
    resolved[field] = found ?? UNRESOLVED;
  }
  return resolved;
}

/** Stands for a value whose variable is not set. */
export const UNRESOLVED: unique symbol = Symbol('unresolved');
