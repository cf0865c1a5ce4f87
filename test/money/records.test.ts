import { expect, test } from 'vitest';
import { startProcess } from '../kit/money-processes.ts';
import { startInProcess } from '../kit/money-replicas.ts';
import { describeRun, firstSeed } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

/** What holds for money holds for records: customers that are made, changed and deleted at all that can do so. */
const run = { of: 'customers', keys: ['gov', 'wal', 'pay', 'pro'], storms: 1 } as const;

test('customers are never written twice: two servers over one journal, every fault', async () => {
  const seed = firstSeed();
  const told = await runMoney({ ...run, seed, intents: 240, replicas: 2, start: startInProcess });
  expect(told.violations, describeRun(told)).toEqual([]);
  const kinds = [...told.done.keys()].toSorted();
  const all = run.keys.flatMap((key) => ['create', 'delete', 'update'].map((kind) => `${key} ${kind}`));
  expect(kinds).toEqual(all.toSorted());
}, 600_000);

test('customers are never written twice: processes over one journal, killed at random', async () => {
  const seed = firstSeed() + 1;
  const told = await runMoney({
    ...run,
    seed,
    intents: 60,
    replicas: 2,
    start: startProcess,
    restartEvery: 15,
    journal: 'disk',
  });
  expect(told.violations, describeRun(told)).toEqual([]);
  expect(told.restarts).toBeGreaterThan(0);
}, 600_000);
