import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Changes, CustomerFields } from '../../../../../src/domain/record-commands.ts';
import { prepareRun, refusalsOf, unsent } from '../../../../kit/command-run.ts';
import { addressesIn, creation, customerIn, street } from './customer-fixture.ts';
import type { Desk } from '../desk.ts';
import { openDesk, refTo } from '../desk.ts';
import { carryOut, make, methodsSince, readThrough, recordEffects, shown, tablesOf } from './record-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const customerOf = (id: string) => customerIn(desk, id);
const addressesOf = (id: string) => addressesIn(desk, id);

describe('updateCustomer', () => {
  const update = (id: string, changes: Changes<CustomerFields>, version: number | null = null) => ({
    customer: refTo('customer', id),
    version,
    changes,
  });

  test('changes what was given, clears what is null, and keeps the mark in metadata', async () => {
    const id = await make(
      desk,
      'createCustomer',
      creation({ firstName: 'Ada', email: 'a@example.com', reference: 'R', metadata: { a: '1' } }),
    );
    const mark = customerOf(id)?.metaData['operation'];
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(
      desk.wal,
      'updateCustomer',
      update(id, { firstName: 'Eve', email: null, metadata: { b: '2' } }, 1),
    );
    const lost = { operation: () => unsent(run) };
    expect(await desk.lookUp('updateCustomer', lost)).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(customerOf(id)).toMatchObject({ version: 2, givenName: 'Eve', customerId: 'R' });
    expect(customerOf(id)).not.toHaveProperty('emailAddress');
    expect(customerOf(id)?.metaData).toEqual({ b: '2', operation: mark });
    expect(recordEffects(desk, before)).toEqual([`update Customer ${id}`]);
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
    tablesOf(desk).customers.update(Number(id), { givenName: 'Zoe', version: 3 });
    expect((await desk.lookUp('updateCustomer', run)).is).toBe('unclear');
    tablesOf(desk).customers.delete(Number(id));
    expect((await desk.lookUp('updateCustomer', run)).is).toBe('unclear');
  });

  test('metadata may be sent back as it was read, and cleared but for the mark', async () => {
    const id = await make(desk, 'createCustomer', creation({ metadata: { a: '1' } }));
    const metadata = customerOf(id)?.metaData ?? {};
    await carryOut(desk, 'updateCustomer', update(id, { metadata: { ...metadata, b: '2' } }));
    expect(customerOf(id)?.metaData).toEqual({ ...metadata, b: '2' });
    await carryOut(desk, 'updateCustomer', update(id, { metadata: null }));
    expect(customerOf(id)?.metaData).toEqual({ operation: metadata['operation'] });
  });

  test('there is room for 25 keys, one less where one is the mark', async () => {
    const keys = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));
    const marked = await make(desk, 'createCustomer', creation({}));
    expect(await refusalsOf(desk.wal, 'updateCustomer', update(marked, { metadata: keys(25) }))).toEqual([
      'BAD_USER_INPUT input.customer.metadata',
    ]);
    tablesOf(desk).customers.update(Number(marked), { metaData: {} });
    await carryOut(desk, 'updateCustomer', update(marked, { metadata: keys(25) }));
    expect(customerOf(marked)?.metaData).toEqual(keys(25));
    await expect(carryOut(desk, 'updateCustomer', update(marked, { metadata: keys(26) }))).rejects.toThrow(
      'BAD_USER_INPUT input.customer.metadata',
    );
  });

  test('another version than the current one is refused at once, and nothing is sent', async () => {
    const id = await make(desk, 'createCustomer', creation({ firstName: 'Ada' }));
    const before = desk.sandbox.requests.since(0).next;
    const run = prepareRun(desk.wal, 'updateCustomer', update(id, { firstName: 'Eve' }, 7));
    await expect(run).rejects.toThrow('refused: VERSION_CONFLICT input.version');
    expect(new Set(methodsSince(desk, before))).toEqual(new Set(['GET']));
    expect(customerOf(id)).toMatchObject({ givenName: 'Ada', version: 1 });
  });

  test.each([
    [1, 'refused VERSION_CONFLICT input.version', 2],
    [null, 'refused CONFLICT -', undefined],
  ] as const)('a change in between is a conflict (version %s)', async (version, expected, current) => {
    const id = await make(desk, 'createCustomer', creation({ firstName: 'Ada' }));
    const run = await prepareRun(desk.wal, 'updateCustomer', update(id, { firstName: 'Eve' }, version));
    await carryOut(desk, 'updateCustomer', update(id, { firstName: 'Bob' }));
    const outcome = await run.send();
    expect(shown(outcome)).toBe(expected);
    expect(outcome.is === 'refused' ? outcome.refusals[0]?.currentVersion : 0).toBe(current);
    expect(customerOf(id)).toMatchObject({ givenName: 'Bob', version: 2 });
  });

  test('an address that is given is added, or replaces the street and keeps the person', async () => {
    const id = await make(desk, 'createCustomer', creation({ firstName: 'Ada' }));
    const added = await carryOut(desk, 'updateCustomer', update(id, { address: street }));
    expect(addressesOf(id)).toMatchObject([
      { address: { street: 'Bahnhofstrasse 1' }, defaultAddress: true },
    ]);
    expect(customerOf(id)?.version).toBe(1);
    expect(await desk.lookUp('updateCustomer', added)).toEqual({ is: 'found', result: null });
    const [entry] = addressesOf(id);
    tablesOf(desk).addresses.update(entry?.id ?? 0, {
      address: { ...entry?.address, givenName: 'Grace', phoneNumber: '+41' },
    });
    const given = { ...street, line1: 'Rue 2', state: null };
    const run = await prepareRun(desk.wal, 'updateCustomer', update(id, { lastName: 'L', address: given }));
    expect(await desk.lookUp('updateCustomer', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send({ lost: 1 })).toMatchObject({ is: 'unknown' });
    expect((await desk.lookUp('updateCustomer', run)).is).toBe('refused');
    const again = await carryOut(desk, 'updateCustomer', update(id, { address: given }));
    expect(addressesOf(id)).toMatchObject([
      { address: { street: 'Rue 2', givenName: 'Grace', phoneNumber: '+41' }, version: 2 },
    ]);
    expect(addressesOf(id)[0]?.address).not.toHaveProperty('postalState');
    expect(await desk.lookUp('updateCustomer', again)).toEqual({ is: 'found', result: null });
    tablesOf(desk).addresses.update(entry?.id ?? 0, { address: { street: 'Other' }, version: 3 });
    expect((await desk.lookUp('updateCustomer', again)).is).toBe('unclear');
  });

  test('an address changed in between is a conflict at the address', async () => {
    const id = await make(desk, 'createCustomer', creation({ address: street }));
    const run = await prepareRun(
      desk.wal,
      'updateCustomer',
      update(id, { address: { ...street, city: 'Bern' } }),
    );
    await carryOut(desk, 'updateCustomer', update(id, { address: { ...street, city: 'Genève' } }));
    expect(shown(await run.send())).toBe('refused CONFLICT input.customer.address');
    expect(addressesOf(id)).toMatchObject([{ address: { city: 'Genève' } }]);
  });

  test('one that is not the default yet becomes it', async () => {
    const id = await make(desk, 'createCustomer', creation({ address: street }));
    const [old] = addressesOf(id);
    tablesOf(desk).addresses.update(old?.id ?? 0, { defaultAddress: false });
    const run = await carryOut(desk, 'updateCustomer', update(id, { address: { ...street, city: 'Bern' } }));
    expect(addressesOf(id).map(({ address, defaultAddress }) => [address.city, defaultAddress])).toEqual([
      ['Zürich', false],
      ['Bern', true],
    ]);
    expect(run.operation().steps.map(({ name }) => name)).toEqual(['address', 'default']);
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
    const [, made] = addressesOf(id);
    tablesOf(desk).addresses.update(made?.id ?? 0, { defaultAddress: false });
    expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'absent' });
  });

  test('an address is cleared where nothing else is lost by it', async () => {
    const id = await make(desk, 'createCustomer', creation({ address: street }));
    const cleared = await prepareRun(desk.wal, 'updateCustomer', update(id, { address: null }));
    expect(await desk.lookUp('updateCustomer', { operation: () => unsent(cleared) })).toEqual({
      is: 'absent',
    });
    expect(await cleared.send()).toEqual({ is: 'done', result: null });
    expect(addressesOf(id)).toEqual([]);
    expect(await desk.lookUp('updateCustomer', cleared)).toEqual({ is: 'found', result: null });
    // Nothing to clear any more.
    await carryOut(desk, 'updateCustomer', update(id, { address: null }));
  });

  test.each([
    ['it holds a name', { address: { street: 'A', givenName: 'Ada' } }, null],
    ['it is for deliveries', { addressType: 'SHIPPING' }, street],
    ['it has what is not known here', { address: { street: 'A', planet: 'Earth' } }, street],
  ] as const)('what would lose something is refused: %s', async (_, entry, address) => {
    const id = await make(desk, 'createCustomer', creation({ address: street }));
    const [old] = addressesOf(id);
    tablesOf(desk).addresses.update(old?.id ?? 0, entry);
    expect(await refusalsOf(desk.wal, 'updateCustomer', update(id, { address }))).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.customer.address',
    ]);
  });

  test('clearing is refused beside other addresses', async () => {
    const id = await make(desk, 'createCustomer', creation({ address: street }));
    const [old] = addressesOf(id);
    if (old === undefined) throw new Error('an address was expected');
    tablesOf(desk).addresses.insert({ ...old, id: 990_001, defaultAddress: false });
    expect(await refusalsOf(desk.wal, 'updateCustomer', update(id, { address: null }))).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.customer.address',
    ]);
  });

  test('all that is wrong is refused at once', async () => {
    const id = await make(desk, 'createCustomer', creation({}));
    const wrong = update(id, { phone: null, email: 'x'.repeat(255), metadata: { operation: 'x' } }, 9);
    expect(await refusalsOf(desk.wal, 'updateCustomer', wrong)).toEqual([
      'BAD_USER_INPUT input.customer.email',
      'BAD_USER_INPUT input.customer.metadata.operation',
      'UNSUPPORTED_BY_PROVIDER input.customer.phone',
      'VERSION_CONFLICT input.version',
    ]);
    const nobody = update('999999', { address: street });
    expect(await refusalsOf(desk.wal, 'updateCustomer', nobody)).toEqual(['NOT_FOUND input.customerId']);
    const run = await prepareRun(desk.wal, 'updateCustomer', update(id, { firstName: 'A' }));
    tablesOf(desk).customers.delete(Number(id));
    expect(shown(await run.send())).toBe('refused NOT_FOUND input.customerId');
  });

  test('reading shows what was written', async () => {
    const id = await make(
      desk,
      'createCustomer',
      creation({ firstName: 'Ada', address: street, metadata: { a: '1' } }),
    );
    await carryOut(
      desk,
      'updateCustomer',
      update(id, { address: { ...street, city: 'Bern' }, language: 'fr-CH' }),
    );
    const found = await readThrough(
      desk,
      refTo('customer', id),
      'firstName',
      'address',
      'language',
      'metadata',
      'version',
    );
    expect(found).toMatchObject({
      firstName: 'Ada',
      address: { ...street, city: 'Bern' },
      language: 'fr-CH',
      metadata: { a: '1' },
      version: 2,
    });
  });
});
