import { ask } from './ask.ts';
import type { ReferenceQuery } from './reference-queries.ts';
import { referenceQueries } from './reference-queries.ts';
import type { RunningServer } from './running-server.ts';
import { profituityUntold, startEndpoint, startSandboxes } from './running-server.ts';
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
  /** To Profituity, by an endpoint whose settings leave open what nobody published. */
  readonly untold: number;
}

/** A call that a busy machine makes slow is waited for: given up and made again, it would be counted twice. */
const patience = { PROVIDER_DEADLINE_MS: '60000' };

/** The upstream calls of each reference query, over five providers, with tokens and lists of accounts known. */
export async function countCalls(): Promise<readonly QueryCost[]> {
  const sandboxes = await startSandboxes(dayOfCounting);
  try {
    const calls = await countWith(sandboxes.access, {});
    const untold = await countWith(sandboxes.access, profituityUntold);
    return referenceQueries.map((reference, index) => {
      const [all, uninformed] = [calls[index], untold[index]];
      if (all === undefined || uninformed === undefined) throw new Error(`${reference.name} was not counted`);
      return { reference, calls: all, untold: uninformed.profituity };
    });
  } finally {
    await sandboxes.close();
  }
}

async function countWith(
  access: SandboxesAccess,
  settings: Readonly<Record<string, string>>,
): Promise<readonly Calls[]> {
  const variables = { ...access.environment, ...patience, ...settings };
  const endpoint = await startEndpoint('Paygraph', variables, dayOfCounting);
  try {
    const seen = await lookAround(endpoint);
    const counts: Calls[] = [];
    for (const reference of referenceQueries) {
      const body = { query: reference.query, variables: reference.variables?.(seen) ?? {} };
      counts.push(await most(endpoint, body, access));
    }
    return counts;
  } finally {
    await endpoint.close();
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
  ) as Calls;
}

/** What took more calls than expected, and expectations that nothing explains. */
export function brokenExpectations(costs: readonly QueryCost[]): readonly string[] {
  return costs.flatMap((cost) =>
    figuresOf(cost).flatMap(({ who, name, calls, expected, least, why }) => [
      ...(calls > expected ? [`${name}: ${calls} calls to ${who}, not ${expected}`] : []),
      ...(calls < least ? [`${name}: ${calls} calls to ${who}, where ${least} were held for the least`] : []),
      ...(expected > least && why === undefined
        ? [`${name}: nothing says why ${who} takes more than the least`]
        : []),
    ]),
  );
}

/** Expectations to be lowered: they guard nothing between what is and what they allow. */
export function looseExpectations(costs: readonly QueryCost[]): readonly string[] {
  return costs.flatMap((cost) =>
    figuresOf(cost)
      .filter(({ calls, expected }) => calls < expected)
      .map(
        ({ who, name, calls, expected }) =>
          `${name}: ${calls} calls to ${who} where ${expected} are expected`,
      ),
  );
}

/** One number of the table, and what is held against it. */
export interface Figure {
  readonly who: string;
  readonly name: string;
  readonly calls: number;
  readonly expected: number;
  readonly least: number;
  readonly why: string | undefined;
}

/** A query's numbers: by provider, then that of Profituity where its settings leave open what nobody published. */
export function figuresOf({ reference, calls, untold }: QueryCost): readonly Figure[] {
  const { name, expected, least, why } = reference;
  return [
    ...sandboxNames.map((who) => ({
      who,
      name,
      calls: calls[who],
      expected: expected[who],
      least: least[who],
      why: why?.[who],
    })),
    {
      who: untoldColumn,
      name,
      calls: untold,
      expected: reference.untold ?? least.profituity,
      least: least.profituity,
      why: why?.untold,
    },
  ];
}

export const untoldColumn = 'profituity, untold';
