import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { openDesk, refTo } from './desk.ts';
import { refusedBy, seedCustomer, writesSince } from './records-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const deletionOf = (id: string, merchant = desk.merchant) => ({ customer: refTo('customer', id, merchant) });

test('a customer is deleted once, and gone', async () => {
  const { id } = seedCustomer(desk);
  const before = desk.sandbox.effects().length;
  const [run, late] = await Promise.all([
    prepareRun(desk.pro, 'deleteCustomer', deletionOf(id)),
    prepareRun(desk.pro, 'deleteCustomer', deletionOf(id)),
  ]);
  expect(run.command).toMatchObject({
    account: desk.merchant,
    target: { kind: 'customer', nativeId: id, parent: null },
    guard: null,
    baseline: {},
  });
  expect(await desk.lookUp('deleteCustomer', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
  expect(await run.send()).toEqual({ is: 'done', result: null });
  expect(desk.sandbox.store.customers.get(id)).toBeUndefined();
  expect(await desk.lookUp('deleteCustomer', run)).toEqual({ is: 'found', result: null });
  expect(refusedBy(await late.send())).toEqual(['NOT_FOUND input.customerId']);
  expect(writesSince(desk, before)).toEqual([`delete Customer ${id}`]);
  expect(await refusalsOf(desk.pro, 'deleteCustomer', deletionOf(id))).toEqual([
    'NOT_FOUND input.customerId',
  ]);
});

test('one of another merchant, or of no id, is not there', async () => {
  const { id } = seedCustomer(desk);
  const [, other] = desk.sandbox.store.merchants.all();
  expect(await refusalsOf(desk.pro, 'deleteCustomer', deletionOf(id, other?.id ?? ''))).toEqual([
    'NOT_FOUND input.customerId',
  ]);
  expect(await refusalsOf(desk.pro, 'deleteCustomer', deletionOf('x'))).toEqual([
    'NOT_FOUND input.customerId',
  ]);
});

test('without a target nothing is told of it', async () => {
  const run = await prepareRun(desk.pro, 'deleteCustomer', deletionOf(seedCustomer(desk).id));
  const operation = () => ({ ...run.operation(), target: null });
  expect((await desk.lookUp('deleteCustomer', { operation })).is).toBe('unclear');
});
