import { describe, expect, test } from 'vitest';
import type { Run } from '../../../kit/command-run.ts';
import { handlerOf, prepareRun, unsent } from '../../../kit/command-run.ts';
import { testCall, testDeps } from '../../../kit/read-source.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import { amount } from '../commands/inputs.ts';
import { plain, requestOf } from './inputs.ts';

const day = 86_400_000;

interface Row {
  readonly transaction_id: string;
  readonly created_at: string | null;
}

/** `ages` in days, from the newest id to the oldest, in the order in which they are listed. */
function rowsOf(ages: readonly (number | null)[]): Row[] {
  return ages.map((age, index) => ({
    transaction_id: `${1000 - index}OO`,
    reference_number: `other ${index}`,
    amount: 1,
    currency: 'USD',
    created_at: age === null ? null : new Date(Date.now() - age * day).toISOString(),
  }));
}

/** Pages of 2. `listed`: what the list has when it is asked the nth time. */
async function start(listed: (call: number) => readonly Row[], scanBudget?: number) {
  let calls = 0;
  const fake = await startFakePaysley(({ searchParams }) => {
    const rows = listed((calls += 1));
    const page = Number(searchParams.get('page'));
    const transactions = rows.slice(page * 2 - 2, page * 2);
    const counts = { page_count: Math.ceil(rows.length / 2), total_count: rows.length };
    return { body: JSON.stringify({ limit: '2', page: `${page}`, ...counts, transactions }) };
  });
  const deps = testDeps();
  const limits = { ...deps.limits, ...(scanBudget === undefined ? {} : { scanBudget }) };
  const provider = connectTo(fake, { historyLimit: 2 }, { ...deps, limits });
  const own = await prepareRun(provider, 'createPaymentLink', requestOf(plain));
  return {
    /** Of a request of 1 USD. */
    prepare: (reference: string) =>
      prepareRun(
        provider,
        'createPaymentLink',
        requestOf({ ...plain, amount: amount('1.00', 'USD'), reference }),
      ),
    /** Of one that nothing in the list is like, unless told otherwise. */
    lookUp: (run: Run = own) => handlerOf(provider, 'createPaymentLink').lookUp(unsent(run), testCall()),
    calls: () => calls,
    async [Symbol.asyncDispose]() {
      await provider.close();
      await fake.close();
    },
  };
}

const old = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
const newestFirst = [0, 1, ...old];

describe('whether a request was made', () => {
  test.each([
    ['newest first', newestFirst],
    ['oldest first', newestFirst.toReversed()],
    ['in no order', [4, 5, 0, 7, 1, 6]],
    ['all of one instant', [5, 5, 5, 5, 5, 5]],
    ['one of no date', [0, null, 5, 6, 7, 8]],
  ])('is told by all of the list, whatever its order: %s', async (_, ages) => {
    await using rig = await start(() => rowsOf(ages));
    expect(await rig.lookUp()).toEqual({ is: 'absent' });
    expect(rig.calls()).toBe(ages.length / 2);
  });

  test('is told by the newest beyond the scan budget, where many rows show that they come first', async () => {
    await using sorted = await start(() => rowsOf([...newestFirst, 30, 31]), 12);
    expect(await sorted.lookUp()).toEqual({ is: 'absent' });
    expect(sorted.calls()).toBe(6);
    await using mixed = await start(() => rowsOf([20, ...newestFirst]), 12);
    expect(await mixed.lookUp()).toMatchObject({ is: 'unclear' });
    await using few = await start(() => rowsOf(newestFirst), 6);
    expect(await few.lookUp()).toMatchObject({ is: 'unclear' });
  });

  test('is read again where requests went out of the list, and unclear where they go on doing so', async () => {
    const rows = rowsOf([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    await using once = await start((call) => (call === 1 ? rows : rows.slice(1)));
    expect(await once.lookUp()).toEqual({ is: 'absent' });
    expect(once.calls()).toBe(6);
    const many = rowsOf(Array.from({ length: 40 }, (_, index) => index / 1000));
    await using always = await start((call) => many.slice(call));
    expect(await always.lookUp()).toMatchObject({ is: 'unclear' });
  });
});

describe('what was there before a request with a reference is made', () => {
  const known = async (ages: readonly (number | null)[], scanBudget?: number): Promise<unknown> => {
    await using rig = await start(() => rowsOf(ages), scanBudget);
    const { command } = await rig.prepare('other 1');
    return [command.baseline['known'], rig.calls()];
  };

  test('is read as far as it may matter', async () => {
    expect(await known([...newestFirst, 30, 31, 32, 33])).toEqual([['999OO'], 6]);
    expect(await known([20, ...newestFirst, 30])).toEqual([['999OO'], 7]);
  });

  test('is not known beyond the scan budget: then what is found is not said to be ours', async () => {
    expect(await known(newestFirst.toReversed(), 6)).toEqual([null, 3]);
    const rows = rowsOf([0, 1]);
    await using rig = await start((call) => (call > 3 ? rows : rowsOf(newestFirst.toReversed())), 6);
    const run = await rig.prepare('other 1');
    expect(await rig.lookUp(run)).toMatchObject({ is: 'unclear' });
  });
});
