import { expect, test } from 'vitest';
import { startInProcess } from '../kit/money-replicas.ts';
import { describeRun } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

test('gov', async () => {
  const told = await runMoney({ of: 'customers', keys: ['gov'], storms: 1, seed: 7, intents: 80, replicas: 2, start: startInProcess });
  console.log([...told.done.entries()]);
  expect(told.violations, describeRun(told)).toEqual([]);
}, 400_000);
