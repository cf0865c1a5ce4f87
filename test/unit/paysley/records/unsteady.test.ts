import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Provider } from '../../../../src/ports/provider.ts';
import { handlerOf, prepareRun, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakePaysley } from '../fake-paysley.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import { account, ref } from './inputs.ts';

/** A list whose length changes from one page to the next, while `restless`: a row may have slipped between two. */

let fake: FakePaysley;
let provider: Provider;
let restless = true;
let rows: readonly { readonly id: number; readonly name: string }[] = [];
const one = { id: 1, name: 'One' };
const two = { id: 2, name: 'Two' };
const three = { id: 3, name: 'Three' };

beforeEach(async () => {
  let reads = 0;
  restless = true;
  rows = [one, two];
  fake = await startFakePaysley(({ searchParams }, method) => {
    if (method !== 'GET') return { body: '{"result":"success"}' };
    reads += 1;
    const page = Number(searchParams.get('page'));
    const total = rows.length + (restless ? reads : 0);
    const around = { result: 'success', limit: 1, page, page_count: rows.length, total_count: total };
    return { body: JSON.stringify({ ...around, categories: rows.slice(page - 1, page) }) };
  });
  provider = connectTo(fake, { listLimit: 1 });
});
afterEach(async () => {
  await provider.close();
  await fake.close();
});

const deletion = { category: ref('category', 2) };

test('a create that was prepared by it is not told from what may have been there', async () => {
  const run = await prepareRun(provider, 'createCategory', { account, name: 'Three' });
  rows = [one, two, three];
  restless = false;
  const lookUp = () => handlerOf(provider, 'createCategory').lookUp(unsent(run), testCall());
  expect(await lookUp()).toMatchObject({ is: 'unclear' });
  rows = [one, two];
  expect(await lookUp()).toEqual({ is: 'absent' });
});

test('it proves neither that none was made nor that one is gone', async () => {
  restless = false;
  const create = await prepareRun(provider, 'createCategory', { account, name: 'Four' });
  const remove = await prepareRun(provider, 'deleteCategory', deletion);
  rows = [one, three];
  const lookUps = () =>
    Promise.all([
      handlerOf(provider, 'createCategory').lookUp(unsent(create), testCall()),
      handlerOf(provider, 'deleteCategory').lookUp(unsent(remove), testCall()),
    ]);
  expect(await lookUps()).toMatchObject([{ is: 'absent' }, { is: 'found' }]);
  restless = true;
  const [created, removed] = await lookUps();
  expect([created.is, removed.is]).toEqual(['unclear', 'unclear']);
});

test('a record that it does not show any more may still be there, and nothing is sent', async () => {
  restless = false;
  const update = { category: ref('category', 2), name: 'X' };
  const [first, second] = [
    await prepareRun(provider, 'updateCategory', update),
    await prepareRun(provider, 'updateCategory', update),
  ];
  rows = [one, three];
  expect(await first.send()).toMatchObject({ is: 'refused', refusals: [{ code: 'NOT_FOUND' }] });
  restless = true;
  expect(await second.send()).toMatchObject({ is: 'notCarriedOut', refusal: { code: 'CONFLICT' } });
  expect(fake.asked.every(({ body }) => body === '')).toBe(true);
});
