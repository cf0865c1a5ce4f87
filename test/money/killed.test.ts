import { expect, test } from 'vitest';
import { startProcess } from '../kit/money-processes.ts';
import { describeRun, firstSeed } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

test.each([
  { replicas: 2, intents: 120, restartEvery: 24 },
  { replicas: 1, intents: 40, restartEvery: 10 },
])(
  'money never moves twice: processes over one journal, killed at random ($replicas)',
  async ({ replicas, intents, restartEvery }) => {
    const seed = firstSeed();
    const run = await runMoney({
      seed,
      intents,
      replicas,
      start: startProcess,
      restartEvery,
      scale: 0.05,
      storms: 1,
      clients: 8,
      journal: 'disk',
    });
    expect(run.violations, describeRun(run)).toEqual([]);
    expect(run.restarts).toBe(intents / restartEvery);
    expect(run.operations, describeRun(run)).toBeGreaterThan(intents / 2);
  },
  900_000,
);
