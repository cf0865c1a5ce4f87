import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf, told, unsent } from '../../../../kit/command-run.ts';
import { addressesIn, creation, customerIn, street } from './customer-fixture.ts';
import type { Desk } from '../desk.ts';
import { openDesk, refTo } from '../desk.ts';
import { make, recordEffects, shown, tablesOf } from './record-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const customerOf = (id: string) => customerIn(desk, id);
const addressesOf = (id: string) => addressesIn(desk, id);

describe('createCustomer', () => {
  test('a customer and its address, marked and found again after each lost answer', async () => {
    const before = desk.sandbox.effects().length;
    const customer = {
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.com',
      language: 'de-CH',
      reference: 'ADA-1',
      metadata: { crm: '7' },
      address: street,
    };
    const run = await prepareRun(desk.wal, 'createCustomer', creation(customer));
    expect(run.command).toMatchObject({ mark: 'ADA-1', reference: 'ADA-1', account: '405', target: null });
    expect(JSON.stringify(run.command.baseline)).not.toContain('Bahnhof');
    const lost = { operation: () => unsent(run) };
    expect(await desk.lookUp('createCustomer', lost)).toEqual({ is: 'absent' });
    const outcome = await run.send();
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    expect(outcome).toEqual({ is: 'done', result: { kind: 'customer', nativeId: id, parent: null } });
    expect(customerOf(id)).toMatchObject({
      customerId: 'ADA-1',
      givenName: 'Ada',
      familyName: 'Lovelace',
      emailAddress: 'ada@example.com',
      language: 'de-CH',
      metaData: { crm: '7', operation: run.id },
    });
    const [entry] = addressesOf(id);
    expect(entry).toMatchObject({
      address: {
        street: 'Bahnhofstrasse 1',
        city: 'Zürich',
        postalState: 'ZH',
        postcode: '8001',
        country: 'CH',
      },
      addressType: 'BOTH',
      defaultAddress: true,
    });
    expect(recordEffects(desk, before)).toEqual([
      `create Customer ${id}`,
      `create CustomerAddress ${entry?.id ?? ''}`,
    ]);
    const found = { is: 'found', result: { kind: 'customer', nativeId: id, parent: null } };
    expect(await desk.lookUp('createCustomer', run)).toEqual(found);
    // The first answer was lost: the address was never sent, which this process can't know of that one.
    const finding = await desk.lookUp('createCustomer', lost);
    expect(finding).toMatchObject({ is: 'refused', result: { nativeId: id } });
    expect(finding.is === 'refused' ? told(finding.refusals) : []).toEqual(['PROVIDER_TIMEOUT -']);
  });

  test('an address that was lost is absent, there, or there without being the default', async () => {
    const run = await prepareRun(desk.wal, 'createCustomer', creation({ address: street }));
    const outcome = await run.send({ lost: 2 });
    expect(outcome.is).toBe('unknown');
    const id = run.operation().steps[0]?.nativeId ?? '';
    expect(await desk.lookUp('createCustomer', run)).toMatchObject({ is: 'found', result: { nativeId: id } });
    const [entry] = addressesOf(id);
    tablesOf(desk).addresses.update(entry?.id ?? 0, { defaultAddress: false });
    expect((await desk.lookUp('createCustomer', run)).is).toBe('refused');
    tablesOf(desk).addresses.delete(entry?.id ?? 0);
    expect(await desk.lookUp('createCustomer', run)).toEqual({ is: 'absent' });
  });

  test('without a reference it is named by the operation, so that payments can name it', async () => {
    const run = await prepareRun(desk.wal, 'createCustomer', creation({ email: 'x@example.com' }));
    expect(await run.send()).toMatchObject({ is: 'done' });
    const finding = await desk.lookUp('createCustomer', run);
    const id = finding.is === 'found' ? (finding.result?.nativeId ?? '') : '';
    expect(customerOf(id)).toMatchObject({ customerId: run.id, metaData: { operation: run.id } });
  });

  test('a reference that another has makes a second one, told apart by the mark', async () => {
    const older = await make(desk, 'createCustomer', creation({ reference: 'TWICE' }));
    const run = await prepareRun(desk.wal, 'createCustomer', creation({ reference: 'TWICE' }));
    expect(await desk.lookUp('createCustomer', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    await run.send();
    const finding = await desk.lookUp('createCustomer', run);
    expect(finding).toMatchObject({ is: 'found' });
    expect(finding).not.toMatchObject({ result: { nativeId: older } });
  });

  test('is refused with all that is wrong, each at its path', async () => {
    const wrong = creation({
      kind: 'COMPANY',
      name: 'A',
      salutation: 'Dr',
      companyName: 'B',
      phone: '+41',
      description: 'C',
      group: refTo('customerGroup', '1'),
      firstName: 'x'.repeat(101),
      email: `${'x'.repeat(250)}@x.ch`,
      reference: 'é',
      address: { ...street, line2: 'back', city: 'x'.repeat(101) },
      metadata: { operation: 'mine', count: 1, [`k${'x'.repeat(40)}`]: 'v' },
    });
    expect(await refusalsOf(desk.wal, 'createCustomer', wrong)).toEqual([
      'BAD_USER_INPUT input.customer.address.city',
      'BAD_USER_INPUT input.customer.email',
      'BAD_USER_INPUT input.customer.firstName',
      'BAD_USER_INPUT input.customer.metadata.count',
      `BAD_USER_INPUT input.customer.metadata.k${'x'.repeat(40)}`,
      'BAD_USER_INPUT input.customer.metadata.operation',
      'BAD_USER_INPUT input.customer.reference',
      'UNSUPPORTED_BY_PROVIDER input.customer.address.line2',
      'UNSUPPORTED_BY_PROVIDER input.customer.companyName',
      'UNSUPPORTED_BY_PROVIDER input.customer.description',
      'UNSUPPORTED_BY_PROVIDER input.customer.groupId',
      'UNSUPPORTED_BY_PROVIDER input.customer.kind',
      'UNSUPPORTED_BY_PROVIDER input.customer.name',
      'UNSUPPORTED_BY_PROVIDER input.customer.phone',
      'UNSUPPORTED_BY_PROVIDER input.customer.salutation',
    ]);
    const elsewhere = { ...creation({}), account: refTo('account', 'x') };
    expect(await refusalsOf(desk.wal, 'createCustomer', elsewhere)).toEqual(['NOT_FOUND input.accountId']);
  });

  test('what wallee says of a property comes back at the path it came from', async () => {
    const run = await prepareRun(desk.wal, 'createCustomer', creation({ language: 'x-private' }));
    expect(shown(await run.send())).toBe('refused BAD_USER_INPUT input.customer.language');
    const half = await prepareRun(
      desk.wal,
      'createCustomer',
      creation({ address: { ...street, state: 'x'.repeat(100), country: 'CHE' } }),
    ).catch((error: Error) => error.message);
    expect(half).toBe('refused: BAD_USER_INPUT input.customer.address.country');
  });
});

describe('deleteCustomer', () => {
  const deletion = (id: string) => ({ customer: refTo('customer', id) });

  test('once, for good', async () => {
    const id = await make(desk, 'createCustomer', creation({ address: street }));
    const before = desk.sandbox.effects().length;
    const [run, second] = [
      await prepareRun(desk.wal, 'deleteCustomer', deletion(id)),
      await prepareRun(desk.wal, 'deleteCustomer', deletion(id)),
    ];
    expect(await desk.lookUp('deleteCustomer', { operation: () => unsent(run) })).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(shown(await second.send())).toBe('refused NOT_FOUND input.customerId');
    expect(customerOf(id)).toBeUndefined();
    expect(addressesOf(id)).toEqual([]);
    expect(recordEffects(desk, before)).toEqual([`delete Customer ${id}`]);
    expect(await desk.lookUp('deleteCustomer', run)).toEqual({ is: 'found', result: null });
    expect(await refusalsOf(desk.wal, 'deleteCustomer', deletion(id))).toEqual([
      'NOT_FOUND input.customerId',
    ]);
  });
});
