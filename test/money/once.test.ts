import { expect, test } from 'vitest';
import { commandFaults, readFaults } from '../kit/money-faults.ts';
import { startInProcess } from '../kit/money-replicas.ts';
import { describeRun, firstSeed } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

const operations = 2_000;
/** Some are refused before they are recorded, others are recorded more than once. */
const intents = 2_150;
/** Of what is missing, on a machine that had other things to do. */
const fewer = 400;

test('money never moves twice: two servers over one journal, every fault, keys again and new ones', async () => {
  const faults = new Set<string>();
  let judged = 0;
  for (let seed = firstSeed(); judged < operations; seed += 1) {
    const run = await runMoney({
      seed,
      intents: judged === 0 ? intents : fewer,
      replicas: 2,
      start: startInProcess,
      restartEvery: 400,
      storms: 1,
    });
    const told = describeRun(run);
    expect(run.violations, told).toEqual([]);
    for (const fault of run.faults.keys()) faults.add(fault);
    judged += run.operations;
    process.stdout.write(`${told}\n`);
  }
  const all = ['refused', ...commandFaults, ...readFaults.map((fault) => `read ${fault}`)];
  expect([...faults].toSorted()).toEqual(all.toSorted());
}, 1_200_000);
