import type { MoneyRun } from './money-run.ts';

/** For people. `command`: what the same seed is tried by. */
export function describeRun(run: MoneyRun, command = 'npx vitest run test/money'): string {
  const { seed, operations, effects, requests, resent, restarts, states, violations } = run;
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([word, times]) => `${word} ${times}`)
      .join(', ');
  return [
    `seed ${seed}: ${operations} operations, ${effects} effects, ${requests} requests, ${resent} sent again, ${restarts} restarts`,
    `states: ${Object.entries(states)
      .map(([state, times]) => `${state} ${times}`)
      .join(', ')}`,
    `done: ${list(run.done)}`,
    `faults: ${list(run.faults)}`,
    ...(run.reasons.size === 0 ? [] : [`unresolved: ${list(run.reasons)}`]),
    ...violations,
    `again: MONEY_SEED=${seed} ${command}`,
  ].join('\n');
}

/** Of the environment, to have a run again. */
export function firstSeed(): number {
  return Number(process.env['MONEY_SEED'] ?? 1);
}
