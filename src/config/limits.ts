import { z } from 'zod';
import type { Environment } from './environment.ts';
import { read } from './environment.ts';
import { describeIssues } from './issues.ts';
import type { Limits } from './settings.ts';
import { integer } from './values.ts';

/** More than all that a process could read in a minute. */
export const mostCost = 1_000_000_000_000;

const schema = z.strictObject({
  scanBudget: integer(1, 1_000_000, 'rows').default(10_000),
  requestDeadlineMs: integer(100, 600_000, 'milliseconds').default(15_000),
  providerDeadlineMs: integer(50, 600_000, 'milliseconds').default(5_000),
  commandDeadlineMs: integer(1_000, 600_000, 'milliseconds').default(100_000),
  costLimit: integer(1, mostCost).default(100_000),
  costPerMinute: integer(1, mostCost).default(10_000_000),
  requestsUnderWay: integer(1, 100_000).default(500),
  requestsUnderWayPerCaller: integer(1, 100_000).default(250),
});

const variables = {
  scanBudget: 'SCAN_BUDGET',
  requestDeadlineMs: 'REQUEST_DEADLINE_MS',
  providerDeadlineMs: 'PROVIDER_DEADLINE_MS',
  commandDeadlineMs: 'COMMAND_DEADLINE_MS',
  costLimit: 'COST_LIMIT',
  costPerMinute: 'COST_PER_MINUTE',
  requestsUnderWay: 'REQUESTS_UNDER_WAY',
  requestsUnderWayPerCaller: 'REQUESTS_UNDER_WAY_PER_CALLER',
} as const satisfies Record<keyof Limits, string>;

/** The file's limits, over which the environment's go. Null if something is wrong, which is then in `problems`. */
export function readLimits(
  env: Environment,
  ofFile: Readonly<Record<string, unknown>>,
  path: string,
  problems: string[],
): Limits | null {
  const merged: Record<string, unknown> = { ...ofFile };
  const names = new Map(Object.keys(ofFile).map((field) => [field, `${path}: limits.${field}`]));
  for (const [field, variable] of Object.entries(variables)) {
    const value = read(env, variable);
    if (value === undefined) continue;
    merged[field] = value;
    names.set(field, variable);
  }
  const result = schema.safeParse(merged);
  if (result.success) return result.data;
  problems.push(
    ...describeIssues(result.error.issues, (field) => names.get(field) ?? field, Object.keys(schema.shape)),
  );
  return null;
}
