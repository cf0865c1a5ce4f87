import { expect, test } from 'vitest';
import { startProcess } from '../kit/money-processes.ts';
import { describeRun, firstSeed } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

const seed = firstSeed();

test('money never moves twice: two processes over one journal, killed at random', async () => {
  const run = await runMoney({
    seed,
    intents: 120,
    replicas: 2,
    start: startProcess,
    restartEvery: 24,
    scale: 0.05,
    storms: 1,
    journal: 'disk',
  });
  expect(run.violations, describeRun(run)).toEqual([]);
  expect(run.restarts).toBe(5);
}, 900_000);
