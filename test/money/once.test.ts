import { expect, test } from 'vitest';
import { commandFaults, readFaults } from '../kit/money-faults.ts';
import { startInProcess } from '../kit/money-replicas.ts';
import { describeRun, firstSeed } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

/** Things wanted: some are refused before they are recorded, others are recorded more than once. */
const intents = 2_150;

test('money never moves twice: two servers over one journal, every fault, keys again and new ones', async () => {
  const run = await runMoney({
    seed: firstSeed(),
    intents,
    replicas: 2,
    start: startInProcess,
    restartEvery: 400,
    storms: 1,
  });
  const told = describeRun(run);
  expect(run.violations, told).toEqual([]);
  expect(run.operations, told).toBeGreaterThanOrEqual(2_000);
  const all = ['refused', ...commandFaults, ...readFaults.map((fault) => `read ${fault}`)];
  expect([...run.faults.keys()].toSorted(), told).toEqual(all.toSorted());
  process.stdout.write(`${told}\n`);
}, 1_200_000);
