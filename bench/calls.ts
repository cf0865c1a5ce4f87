import { ask } from './ask.ts';
import type { ReferenceQuery } from './reference-queries.ts';
import { referenceQueries } from './reference-queries.ts';
import type { RunningServer } from './running-server.ts';
import { startEndpoint, startSandboxes } from './running-server.ts';
import type { Calls, SandboxesAccess } from './sandboxes-access.ts';
import { callsBetween, callsSoFar, sandboxNames } from './sandboxes-access.ts';
import { lookAround } from './seen.ts';

/** The sandboxes' last payments are of the day before: providers that are read by periods are asked from now back. */
export const dayOfCounting = Date.UTC(2026, 0, 1);

/** How often each query is counted: what is under way at once may not change what it costs. */
const repeats = 3;

export interface QueryCost {
  readonly reference: ReferenceQuery;
  /** By provider, the most of the repeats. */
  readonly calls: Calls;
}

/** The upstream calls of each reference query, over three providers, with tokens and lists of accounts known. */
export async function countCalls(): Promise<readonly QueryCost[]> {
  const sandboxes = await startSandboxes(dayOfCounting);
  try {
    const endpoint = await startEndpoint('Paygraph', sandboxes.access.environment, dayOfCounting);
    try {
      const seen = await lookAround(endpoint);
      const costs: QueryCost[] = [];
      for (const reference of referenceQueries) {
        const body = { query: reference.query, variables: reference.variables?.(seen) ?? {} };
        costs.push({ reference, calls: await most(endpoint, body, sandboxes.access) });
      }
      return costs;
    } finally {
      await endpoint.close();
    }
  } finally {
    await sandboxes.close();
  }
}

async function most(endpoint: RunningServer, body: object, access: SandboxesAccess): Promise<Calls> {
  const counts: Calls[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const before = await callsSoFar(access);
    await ask(endpoint, body);
    counts.push(callsBetween(before, await callsSoFar(access)));
  }
  return Object.fromEntries(
    sandboxNames.map((name) => [name, Math.max(...counts.map((calls) => calls[name]))]),
  ) as Record<(typeof sandboxNames)[number], number>;
}

/** What took more calls than expected, and expectations that nothing explains. */
export function brokenExpectations(costs: readonly QueryCost[]): readonly string[] {
  return costs.flatMap(({ reference: { name, expected, least, why }, calls }) =>
    sandboxNames.flatMap((provider) => [
      ...(calls[provider] > expected[provider]
        ? [`${name}: ${calls[provider]} calls to ${provider}, not ${expected[provider]}`]
        : []),
      ...(calls[provider] < least[provider]
        ? [
            `${name}: ${calls[provider]} calls to ${provider}, where ${least[provider]} were held for the least`,
          ]
        : []),
      ...(expected[provider] > least[provider] && why === undefined
        ? [`${name}: nothing says why ${provider} takes more than the least`]
        : []),
    ]),
  );
}

/** Expectations to be lowered: they guard nothing between what is and what they allow. */
export function looseExpectations(costs: readonly QueryCost[]): readonly string[] {
  return costs.flatMap(({ reference: { name, expected }, calls }) =>
    sandboxNames
      .filter((provider) => calls[provider] < expected[provider])
      .map(
        (provider) =>
          `${name}: ${calls[provider]} calls to ${provider} where ${expected[provider]} are expected`,
      ),
  );
}
