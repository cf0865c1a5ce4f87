import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { openDesk, refTo } from './desk.ts';
import { address, changeOf, customerIn, refusedBy, seedCustomer, writesSince } from './records-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

type Changes = Parameters<typeof changeOf>[2];
const change = (id: string, changes: Changes) =>
  prepareRun(desk.pro, 'updateCustomer', changeOf(desk, id, changes));
const refused = (id: string, changes: Changes, version: number | null = null) =>
  refusalsOf(desk.pro, 'updateCustomer', changeOf(desk, id, changes, version));

/** How the sandbox was asked since, but for tokens. */
function methodsSince(before: number): readonly string[] {
  return desk.sandbox.requests
    .since(before)
    .entries.filter(({ path }) => path !== '/connect/token')
    .map(({ method }) => method);
}

describe('a change', () => {
  test('sets what is given, clears what is null, and leaves what is left out', async () => {
    const customer = seedCustomer(desk);
    const before = desk.sandbox.effects().length;
    const asked = desk.sandbox.requests.since(0).next;
    const run = await change(customer.id, { email: 'new@example.com', phone: '555', address: null });
    expect(run.command).toMatchObject({
      account: desk.merchant,
      target: { kind: 'customer', nativeId: customer.id, parent: null },
      guard: null,
    });
    expect(inspect(run.operation(), { depth: 9 })).not.toMatch(/new@example|555'|Main St/);
    expect(await desk.lookUp('updateCustomer', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    const { lastModificationTime, ...now } = customerIn(desk, customer.id);
    const { lastModificationTime: _, ...was } = customer;
    expect(now).toEqual({ ...was, email: 'new@example.com', phone: '555', address: null });
    expect(lastModificationTime).not.toBeNull();
    expect(writesSince(desk, before)).toEqual([`update Customer ${customer.id}`]);
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
    expect(methodsSince(asked)).toEqual(['GET', 'GET', 'PATCH', 'GET']);
  });

  test('replaces an address as a whole', async () => {
    const { id } = seedCustomer(desk);
    await (await change(id, { address: { ...address, city: null } })).send();
    expect(customerIn(desk, id).address).toEqual({
      line1: '1 Main St',
      line2: null,
      city: null,
      state: 'OH',
      zip: '45402',
    });
  });

  test('of a reference is held against the others alone', async () => {
    const [mine, other] = [seedCustomer(desk, { externalId: 'Mine' }), seedCustomer(desk)];
    expect(await refused(mine.id, { reference: other.externalId?.toUpperCase() ?? '' })).toEqual([
      'CONFLICT input.customer.reference',
    ]);
    expect(await (await change(mine.id, { reference: 'MINE' })).send()).toEqual({ is: 'done', result: null });
    const cleared = await change(mine.id, { reference: null });
    expect(await cleared.send()).toEqual({ is: 'done', result: null });
    expect(customerIn(desk, mine.id).externalId).toBeNull();
  });

  test('to what it is already is done', async () => {
    const { id, name } = seedCustomer(desk);
    const run = await change(id, { name, phone: null });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
  });
});

describe('is refused before anything is sent', () => {
  test.each<[string, Changes, readonly string[]]>([
    ['nothing', {}, ['BAD_USER_INPUT input.customer']],
    ['a name that is cleared', { name: null }, ['BAD_USER_INPUT input.customer.name']],
    ['a blank name', { name: '' }, ['BAD_USER_INPUT input.customer.name']],
    ['a blank reference', { reference: '' }, ['BAD_USER_INPUT input.customer.reference']],
    [
      'a country',
      { address: { ...address, country: 'US' } },
      ['UNSUPPORTED_BY_PROVIDER input.customer.address.country'],
    ],
    [
      'what has no place, set or cleared',
      { kind: 'COMPANY', group: null, language: null, metadata: {}, firstName: 'A' },
      [
        'UNSUPPORTED_BY_PROVIDER input.customer.firstName',
        'UNSUPPORTED_BY_PROVIDER input.customer.groupId',
        'UNSUPPORTED_BY_PROVIDER input.customer.kind',
        'UNSUPPORTED_BY_PROVIDER input.customer.language',
        'UNSUPPORTED_BY_PROVIDER input.customer.metadata',
      ],
    ],
  ])('%s', async (_, changes, expected) => {
    const { id } = seedCustomer(desk);
    const before = desk.sandbox.effects().length;
    expect(await refused(id, changes)).toEqual(expected);
    expect(desk.sandbox.effects()).toHaveLength(before);
  });

  test('a version, of which there is none', async () => {
    const { id } = seedCustomer(desk);
    expect(await refused(id, { name: 'B' }, 0)).toEqual(['UNSUPPORTED_BY_PROVIDER input.version']);
  });

  test('a customer that is not there, or is of another merchant', async () => {
    const nobody = '00000000-0000-4000-a000-000000000001';
    expect(await refused(nobody, { name: '' })).toEqual([
      'BAD_USER_INPUT input.customer.name',
      'NOT_FOUND input.customerId',
    ]);
    expect(await refused('x', { name: 'B' })).toEqual(['NOT_FOUND input.customerId']);
    const { id } = seedCustomer(desk);
    const [, other] = desk.sandbox.store.merchants.all();
    const foreign = {
      customer: refTo('customer', id, other?.id ?? ''),
      version: null,
      changes: { name: 'B' },
    };
    expect(await refusalsOf(desk.pro, 'updateCustomer', foreign)).toEqual(['NOT_FOUND input.customerId']);
  });
});

describe('what somebody else changed meanwhile', () => {
  test('is not overwritten: nothing is written, and the fields are told', async () => {
    const { id } = seedCustomer(desk);
    const run = await change(id, { email: 'new@example.com', name: 'Bea', phone: '555' });
    const theirs = { email: 'theirs@example.com', phone: '444' };
    desk.sandbox.store.customers.update(id, theirs);
    const before = [customerIn(desk, id), desk.sandbox.effects().length] as const;
    expect(refusedBy(await run.send())).toEqual([
      'CONFLICT input.customer.email',
      'CONFLICT input.customer.phone',
    ]);
    expect([customerIn(desk, id), desk.sandbox.effects().length]).toEqual(before);
    expect((await desk.lookUp('updateCustomer', run)).is).toBe('unclear');
  });

  test('in another field is kept, and the change is made', async () => {
    const { id } = seedCustomer(desk);
    const run = await change(id, { name: 'Bea' });
    desk.sandbox.store.customers.update(id, { email: 'theirs@example.com' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(customerIn(desk, id)).toMatchObject({ name: 'Bea', email: 'theirs@example.com' });
  });

  test('in an address counts as one value', async () => {
    const customer = seedCustomer(desk);
    const run = await change(customer.id, { address });
    desk.sandbox.store.customers.update(customer.id, { address: { ...address, zip: '1' } });
    expect(refusedBy(await run.send())).toEqual(['CONFLICT input.customer.address']);
  });

  test('a customer that is gone', async () => {
    const { id } = seedCustomer(desk);
    const run = await change(id, { name: 'Bea' });
    desk.sandbox.store.customers.delete(id);
    expect(refusedBy(await run.send())).toEqual(['NOT_FOUND input.customerId']);
    expect((await desk.lookUp('updateCustomer', run)).is).toBe('unclear');
  });

  test('a reference that is taken', async () => {
    const { id } = seedCustomer(desk);
    const run = await change(id, { reference: 'Soon' });
    seedCustomer(desk, { externalId: 'soon' });
    expect(refusedBy(await run.send())).toEqual(['CONFLICT input.customer.reference']);
  });
});

test('what the provider refuses is told by the path it came from', async () => {
  const { id } = seedCustomer(desk);
  const run = await change(id, { email: 'nobody', address: { ...address, line1: 'x'.repeat(256) } });
  expect(refusedBy(await run.send())).toEqual([
    'BAD_USER_INPUT input.customer.address.line1',
    'BAD_USER_INPUT input.customer.email',
  ]);
});

describe('an answer that was lost', () => {
  test('is found where all is as it was to be, absent where all is as it was, else not clear', async () => {
    const { id } = seedCustomer(desk);
    const run = await change(id, { name: 'Bea', email: null, phone: null });
    expect((await run.send({ lost: 1 })).is).toBe('unknown');
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
    const { customers } = desk.sandbox.store;
    customers.update(id, { email: 'ann@example.com' });
    expect((await desk.lookUp('updateCustomer', run)).is).toBe('unclear');
    customers.update(id, { name: 'Ann' });
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'absent' });
    const operation = () => ({ ...run.operation(), baseline: {} });
    expect((await desk.lookUp('updateCustomer', { operation })).is).toBe('unclear');
  });
});
