import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import { found, writes } from './records.ts';
import type { Rig } from './rig.ts';
import { openRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => void (rig = await openRig()));
afterEach(() => rig.close());

const customers = () => rig.store.customers;
const newest = () => customers().all().at(-1);
const creation = (customer: Changes<CustomerFields>) => ({
  account: rig.ref('account', rig.account),
  customer,
});
const create = (customer: Changes<CustomerFields>) =>
  prepareRun(rig.provider, 'createCustomer', creation(customer));
const change = (uid: string, changes: Changes<CustomerFields>) => ({
  customer: rig.ref('customer', uid),
  version: null,
  changes,
});
const update = (uid: string, changes: Changes<CustomerFields>) =>
  prepareRun(rig.provider, 'updateCustomer', change(uid, changes));
const remove = (uid: string) =>
  prepareRun(rig.provider, 'deleteCustomer', { customer: rig.ref('customer', uid) });

/** A customer that has everything. */
async function ada(): Promise<string> {
  await (await create({ name: 'Ada', email: 'ada@example.com', reference: 'C-9' })).send();
  return newest()?.uid ?? '';
}

describe('a new customer', () => {
  test('has what was given, and can be read', async () => {
    const run = await create({ name: 'Ada Example', email: 'ada@example.com', reference: "O'Neil & Co" });
    expect(run.command).toMatchObject({ account: rig.account, target: null, mark: "O'Neil & Co" });
    expect(JSON.stringify(run.operation())).not.toMatch(/Ada|ada@/);
    expect(await run.send()).toEqual({
      is: 'done',
      result: { kind: 'customer', nativeId: newest()?.uid, parent: null },
    });
    expect(newest()).toMatchObject({
      name: 'Ada Example',
      email: 'ada@example.com',
      reference_id: "O'Neil & Co",
    });
    expect(writes(rig)).toEqual(['create customer']);
  });

  test.each([
    [{ companyName: 'City of Example' }, 'City of Example'],
    [{ firstName: 'Ada', lastName: 'Example' }, 'Ada Example'],
    [{ lastName: 'Example' }, 'Example'],
  ])('of %o is called %s, and has the id of its operation for a reference', async (customer, name) => {
    const run = await create(customer);
    expect(await run.send()).toMatchObject({ is: 'done' });
    expect(newest()).toMatchObject({ name, email: null, reference_id: run.id });
  });

  test('whose answer was lost is found by its reference, and proven absent where it was not made', async () => {
    for (const reference of ['C-1000', null]) {
      const run = await create({ name: 'Ada', reference });
      expect(await found(rig, 'createCustomer', run)).toEqual({ is: 'absent' });
      await run.send({ lost: 1 });
      const result = { kind: 'customer', nativeId: newest()?.uid, parent: null };
      expect(await found(rig, 'createCustomer', run)).toEqual({ is: 'found', result });
    }
  });

  test('is not taken for one that others made with the same reference meanwhile', async () => {
    const run = await create({ name: 'Ada', reference: 'C-9' });
    await (await create({ name: 'Bob', reference: 'C-9' })).send();
    expect(await found(rig, 'createCustomer', run)).toMatchObject({ is: 'unclear' });
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'customer', 'reference'] }],
    });
  });

  test('that is sent twice with an id of ours is looked up, and is the first one', async () => {
    const run = await create({ name: 'Ada' });
    await run.send({ lost: 1 });
    expect(await run.send()).toEqual({ is: 'duplicate' });
    expect(await found(rig, 'createCustomer', run)).toMatchObject({ is: 'found' });
    expect(writes(rig)).toEqual(['create customer']);
  });

  test('is told all that is wrong at once', async () => {
    await ada();
    const address = { line1: 'a', line2: null, city: null, state: null, postalCode: null, country: null };
    const customer: Changes<CustomerFields> = {
      kind: 'INDIVIDUAL',
      name: ' ',
      salutation: 'Ms',
      firstName: 'Ada',
      lastName: 'Example',
      companyName: 'City',
      email: 'ada@example.com',
      phone: '1',
      address,
      language: 'en',
      reference: 'C-9',
      description: 'x',
      metadata: { a: 1 },
    };
    expect(await refusalsOf(rig.provider, 'createCustomer', creation(customer))).toEqual([
      'BAD_USER_INPUT input.customer.name',
      'CONFLICT input.customer.reference',
      ...['address', 'companyName', 'description', 'firstName', 'kind', 'language', 'lastName'].map(
        (field) => `UNSUPPORTED_BY_PROVIDER input.customer.${field}`,
      ),
      ...['metadata', 'phone', 'salutation'].map(
        (field) => `UNSUPPORTED_BY_PROVIDER input.customer.${field}`,
      ),
    ]);
    expect(await refusalsOf(rig.provider, 'createCustomer', creation({ reference: '' }))).toEqual([
      'BAD_USER_INPUT input.customer.name',
      'BAD_USER_INPUT input.customer.reference',
    ]);
  });

  test('names the input of a property that Govineer does not take', async () => {
    const run = await create({ name: 'Ada', email: 'no address' });
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'customer', 'email'] }],
    });
  });

  test('is not sent to an account that the connection is not for', async () => {
    const other = await openRig({}, { accountUids: ['another'] });
    try {
      const input = { account: other.ref('account', other.account), customer: { name: 'Ada' } };
      expect(await refusalsOf(other.provider, 'createCustomer', input)).toEqual([
        'NOT_FOUND input.accountId',
      ]);
    } finally {
      await other.close();
    }
  });
});

describe('a change of a customer', () => {
  test('sends the rest as it was, and null clears', async () => {
    const uid = await ada();
    const run = await update(uid, { name: 'Ada B.', email: null });
    expect(run.command).toMatchObject({ target: { kind: 'customer', nativeId: uid }, mark: null });
    expect(JSON.stringify(run.operation())).not.toContain('Ada');
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(customers().get(uid)).toMatchObject({ name: 'Ada B.', email: null, reference_id: 'C-9' });
    expect(writes(rig)).toEqual(['create customer', 'update customer']);
  });

  test('whose answer was lost is judged by what was to change alone', async () => {
    const uid = await ada();
    const run = await update(uid, { email: 'new@example.com' });
    expect(await found(rig, 'updateCustomer', run)).toEqual({ is: 'absent' });
    customers().update(uid, { name: 'Renamed by others' });
    expect(await found(rig, 'updateCustomer', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await found(rig, 'updateCustomer', run)).toEqual({ is: 'found', result: null });
    customers().update(uid, { email: 'third@example.com' });
    expect(await found(rig, 'updateCustomer', run)).toMatchObject({ is: 'unclear' });
    customers().delete(uid);
    expect(await found(rig, 'updateCustomer', run)).toMatchObject({ is: 'unclear' });
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
    });
  });

  test('is told all that is wrong at once', async () => {
    const uid = await ada();
    await (await create({ name: 'Bob', reference: 'C-10' })).send();
    const refuse = (changes: Changes<CustomerFields>, version: number | null = null) =>
      refusalsOf(rig.provider, 'updateCustomer', { ...change(uid, changes), version });
    expect(await refuse({ name: null, phone: null, firstName: 'Ada', reference: 'C-10' }, 3)).toEqual([
      'BAD_USER_INPUT input.customer.name',
      'CONFLICT input.customer.reference',
      'UNSUPPORTED_BY_PROVIDER input.customer.firstName',
      'UNSUPPORTED_BY_PROVIDER input.customer.phone',
      'UNSUPPORTED_BY_PROVIDER input.version',
    ]);
    expect(await refusalsOf(rig.provider, 'updateCustomer', change('nobody', { phone: '1' }))).toEqual([
      'NOT_FOUND input.customerId',
      'UNSUPPORTED_BY_PROVIDER input.customer.phone',
    ]);
  });

  test('names the input of a reference that others took meanwhile, and of what Govineer does not take', async () => {
    const uid = await ada();
    const run = await update(uid, { reference: 'C-10' });
    await (await create({ name: 'Bob', reference: 'C-10' })).send();
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'customer', 'reference'] }],
    });
    expect(await (await update(uid, { email: 'no address' })).send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'customer', 'email'] }],
    });
  });

  test('of one that has no name leaves it without', async () => {
    expect(await (await update(rig.customer, { email: 'x@example.com' })).send()).toMatchObject({
      is: 'done',
    });
    expect(customers().get(rig.customer)).toMatchObject({
      name: null,
      reference_id: null,
      email: 'x@example.com',
    });
  });
});

describe('the deletion of a customer', () => {
  test('takes it away; one that is gone is not found', async () => {
    const uid = await ada();
    const [run, second] = [await remove(uid), await remove(uid)];
    expect(await found(rig, 'deleteCustomer', run)).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(customers().get(uid)).toBeUndefined();
    expect(await found(rig, 'deleteCustomer', run)).toEqual({ is: 'found', result: null });
    expect(await second.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
    });
    const input = { customer: rig.ref('customer', uid) };
    expect(await refusalsOf(rig.provider, 'deleteCustomer', input)).toEqual(['NOT_FOUND input.customerId']);
    const dots = { customer: rig.ref('customer', '..') };
    expect(await refusalsOf(rig.provider, 'deleteCustomer', dots)).toEqual(['NOT_FOUND input.customerId']);
    expect(writes(rig)).toEqual(['create customer', 'delete customer']);
  });
});
