import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { idOf, openDesk, refTo } from './desk.ts';
import {
  address,
  changeOf,
  customerIn,
  newCustomer,
  refusedBy,
  seedCustomer,
  writesSince,
} from './records-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

type Fields = Parameters<typeof newCustomer>[1];
const create = (fields?: Fields) => prepareRun(desk.pro, 'createCustomer', newCustomer(desk, fields));
const refused = (fields: Fields) => refusalsOf(desk.pro, 'createCustomer', newCustomer(desk, fields));

describe('a new customer', () => {
  test('has all that was said of it, once', async () => {
    const before = desk.sandbox.effects().length;
    const run = await create({
      name: 'Ann Lee',
      email: 'ann@example.com',
      phone: '+15551234567',
      address,
      reference: 'New-1',
    });
    expect(run.command).toMatchObject({
      account: desk.merchant,
      target: null,
      mark: 'New-1',
      reference: 'New-1',
    });
    expect(run.command.guard).toContain('new-1');
    // Nobody is named in what is recorded.
    expect(inspect(run.operation(), { depth: 9 })).not.toMatch(/Ann|ann@|5551234567|Main St/);
    expect(await desk.lookUp('createCustomer', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    const id = idOf(await run.send());
    expect(customerIn(desk, id)).toMatchObject({
      merchantId: desk.merchant,
      externalId: 'New-1',
      name: 'Ann Lee',
      email: 'ann@example.com',
      phone: '+15551234567',
      address: { line1: '1 Main St', line2: null, city: 'Dayton', state: 'OH', zip: '45402' },
    });
    expect(desk.sandbox.effects().slice(before)).toMatchObject([
      { kind: 'create', record: 'Customer', id, reference: 'New-1' },
    ]);
    const result = { kind: 'customer', nativeId: id, parent: null };
    expect(await desk.lookUp('createCustomer', run)).toEqual({ is: 'found', result });
  });

  test('of a name alone has the id of its operation as key, which proves it whatever became of it', async () => {
    const run = await create({ name: 'Bo', email: null, address: null });
    expect(run.command).toMatchObject({ guard: null, mark: run.id, reference: null });
    const id = idOf(await run.send());
    expect(customerIn(desk, id)).toMatchObject({
      externalId: run.id,
      name: 'Bo',
      email: null,
      address: null,
    });
    desk.sandbox.store.customers.update(id, { name: 'Bob' });
    expect(await desk.lookUp('createCustomer', run)).toMatchObject({ is: 'found', result: { nativeId: id } });
  });

  test('an address of which nothing is said is as good as none', async () => {
    const nothing = { line1: null, line2: null, city: null, state: null, postalCode: null, country: null };
    const run = await create({ name: 'Cy', address: nothing, reference: 'C-nowhere' });
    const id = idOf(await run.send());
    desk.sandbox.store.customers.update(id, { address: null });
    expect((await desk.lookUp('createCustomer', run)).is).toBe('found');
  });
});

describe('is refused before anything is sent', () => {
  const group = refTo('customerGroup', 'g', null);

  test.each<[string, Fields, readonly string[]]>([
    ['without a name', { email: 'a@b' }, ['BAD_USER_INPUT input.customer.name']],
    ['of a blank name', { name: ' ' }, ['BAD_USER_INPUT input.customer.name']],
    ['of a blank reference', { name: 'A', reference: ' ' }, ['BAD_USER_INPUT input.customer.reference']],
    [
      'with all that has no place, at once',
      {
        kind: 'INDIVIDUAL',
        salutation: 'Ms',
        firstName: 'Ann',
        lastName: 'Lee',
        companyName: 'Co',
        address: { ...address, country: 'US' },
        language: 'en',
        description: 'x',
        group,
        metadata: { a: 'b' },
      },
      [
        'BAD_USER_INPUT input.customer.name',
        'UNSUPPORTED_BY_PROVIDER input.customer.address.country',
        'UNSUPPORTED_BY_PROVIDER input.customer.companyName',
        'UNSUPPORTED_BY_PROVIDER input.customer.description',
        'UNSUPPORTED_BY_PROVIDER input.customer.firstName',
        'UNSUPPORTED_BY_PROVIDER input.customer.groupId',
        'UNSUPPORTED_BY_PROVIDER input.customer.kind',
        'UNSUPPORTED_BY_PROVIDER input.customer.language',
        'UNSUPPORTED_BY_PROVIDER input.customer.lastName',
        'UNSUPPORTED_BY_PROVIDER input.customer.metadata',
        'UNSUPPORTED_BY_PROVIDER input.customer.salutation',
      ],
    ],
  ])('%s', async (_, fields, expected) => {
    const before = desk.sandbox.effects().length;
    expect(await refused(fields)).toEqual(expected);
    expect(desk.sandbox.effects()).toHaveLength(before);
  });

  test('of an account that is none', async () => {
    const input = { ...newCustomer(desk), account: refTo('account', 'x', null) };
    expect(await refusalsOf(desk.pro, 'createCustomer', input)).toEqual(['NOT_FOUND input.accountId']);
  });

  test('of a reference that another customer of the merchant has, whatever its case', async () => {
    seedCustomer(desk, { externalId: 'Taken' });
    expect(await refused({ name: 'A', reference: 'TAKEN' })).toEqual(['CONFLICT input.customer.reference']);
    const [, other] = desk.sandbox.store.merchants.all();
    const elsewhere = newCustomer({ merchant: other?.id ?? '' }, { name: 'A', reference: 'Taken' });
    expect((await prepareRun(desk.pro, 'createCustomer', elsewhere)).command.account).toBe(other?.id);
  });
});

describe('what the provider refuses', () => {
  test('is told by the path it came from', async () => {
    const zip = { ...address, postalCode: '4'.repeat(256) };
    const outcome = await (await create({ name: 'A', email: 'nobody', address: zip })).send();
    expect(refusedBy(outcome)).toEqual([
      'BAD_USER_INPUT input.customer.address.postalCode',
      'BAD_USER_INPUT input.customer.email',
    ]);
  });

  test('a merchant that there is not', async () => {
    const nobody = newCustomer({ merchant: '00000000-0000-4000-a000-000000000001' });
    const outcome = await (await prepareRun(desk.pro, 'createCustomer', nobody)).send();
    expect(refusedBy(outcome)).toEqual(['BAD_USER_INPUT input.accountId']);
  });

  test('a reference that was taken meanwhile is in conflict, unless what has it is this very customer', async () => {
    const late = await create({ name: 'A', reference: 'race' });
    const before = desk.sandbox.effects().length;
    const taken = seedCustomer(desk, { externalId: 'race', creationTime: '2999-01-01T00:00:00.0000000Z' });
    expect(refusedBy(await late.send())).toEqual(['CONFLICT input.customer.reference']);
    expect(writesSince(desk, before)).toEqual([]);
    desk.sandbox.store.customers.delete(taken.id);
    const id = idOf(await late.send());
    expect(idOf(await late.send())).toBe(id);
    expect(writesSince(desk, before)).toEqual(['create Customer -']);
  });
});

describe('an answer that was lost: what has the reference', () => {
  const lost = async () => {
    const run = await create({ name: 'Ann', email: 'ann@example.com', reference: `L-${Math.random()}` });
    const outcome = await run.send({ lost: 1 });
    expect(outcome.is).toBe('unknown');
    const row = desk.sandbox.store.customers.lookup('externalId', [run.command.mark ?? ''])[0];
    return { run, id: row?.id ?? '' };
  };

  test('is the customer if it is new and as it was sent', async () => {
    const { run, id } = await lost();
    expect(await desk.lookUp('createCustomer', run)).toMatchObject({ is: 'found', result: { nativeId: id } });
  });

  test('is another if it is older, or has it in another case', async () => {
    const { run, id } = await lost();
    const { customers } = desk.sandbox.store;
    const { creationTime, externalId } = customerIn(desk, id);
    customers.update(id, { creationTime: '2020-01-01T00:00:00.0000000Z' });
    expect(await desk.lookUp('createCustomer', run)).toEqual({ is: 'absent' });
    customers.update(id, { creationTime, externalId: (externalId ?? '').toLowerCase() });
    expect(await desk.lookUp('createCustomer', run)).toEqual({ is: 'absent' });
    customers.delete(id);
    expect(await desk.lookUp('createCustomer', run)).toEqual({ is: 'absent' });
  });

  test('may be another if it is not as it was sent', async () => {
    const { run, id } = await lost();
    const change = await prepareRun(desk.pro, 'updateCustomer', changeOf(desk, id, { name: 'Other' }));
    await change.send();
    expect((await desk.lookUp('createCustomer', run)).is).toBe('unclear');
  });

  test('an operation without a mark', async () => {
    const { run } = await lost();
    const operation = () => ({ ...run.operation(), mark: null });
    expect((await desk.lookUp('createCustomer', { operation })).is).toBe('unclear');
  });
});
