import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerRecord } from '../../../../sandbox/paysley/records.ts';
import { customerChange, newCustomer, ref } from './inputs.ts';
import { address, plainCustomer as plain } from './plain-customer.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

const { customer_id: id } = plain;
let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
  rig.sandbox.store.customers.insert(plain);
});
afterEach(() => rig[Symbol.asyncDispose]());

const stored = (nativeId: string | number | undefined): CustomerRecord | undefined =>
  rig.sandbox.store.customers.get(Number(nativeId));

describe('a change of a customer', () => {
  test('leaves all else as it was, a number of a person and what is not asked about too', async () => {
    const { run, result } = await rig.carryOut('updateCustomer', customerChange(id, { lastName: 'New' }));
    expect(result).toBeNull();
    expect(run.command).toMatchObject({ target: { kind: 'customer', nativeId: '9001' } });
    expect(JSON.stringify(run.operation())).not.toContain('12-3456789');
    expect(stored(id)).toEqual({ ...plain, last_name: 'New', company: null, address_line2: null });
    expect(rig.effects()).toEqual(['update customer 9001']);
  });

  test('clears what is null, and replaces addresses and metadata whole', async () => {
    await rig.carryOut(
      'updateCustomer',
      customerChange(id, {
        salutation: null,
        phone: null,
        group: null,
        reference: null,
        metadata: null,
        address: { ...address, country: null },
      }),
    );
    expect(stored(id)).toEqual({
      ...plain,
      salutation: null,
      mobile_no: '',
      group_id: null,
      reference_number: null,
      additional_value: null,
      company: null,
      address_line1: '2 Side Road',
      address_line2: null,
      city: null,
      state: null,
      postal_code: '8001',
      country_iso: null,
      country_name: null,
    });
    await rig.carryOut('updateCustomer', customerChange(id, { metadata: { a: 'b' }, address: null }));
    expect(stored(id)).toMatchObject({
      additional_value: { a: 'b' },
      postal_code: null,
      address_line1: null,
    });
  });

  test('leaves the picture alone', async () => {
    const { result } = await rig.carryOut('createCustomer', newCustomer());
    const owner = Number(result?.nativeId);
    const picture = { id: 1, customer_id: owner, file_name: 'p.png', url: null, ext: '.png' } as const;
    rig.sandbox.store.pictures.set(owner, {
      ...picture,
      type: 'profile_picture',
      uploaded_at: '2026-01-01T00:00:00.000Z',
      file_url: 'https://images.example.com/p.png',
    });
    await rig.carryOut('updateCustomer', customerChange(owner, { lastName: 'King' }));
    expect(rig.sandbox.store.pictures.get(owner)).toMatchObject(picture);
  });

  test.each([
    ['kind', { kind: null }, ['BAD_USER_INPUT input.customer.kind']],
    ['first name', { firstName: null }, ['BAD_USER_INPUT input.customer.firstName']],
    ['kind without its name', { kind: 'COMPANY' }, ['BAD_USER_INPUT input.customer.companyName']],
    ['e-mail and phone', { email: '', phone: null }, ['BAD_USER_INPUT input.customer.email']],
    ['e-mail that is another’s', { email: 'other@example.com' }, ['CONFLICT input.customer.email']],
    ['group', { group: ref('customerGroup', 1) }, ['NOT_FOUND input.customer.groupId']],
    ['name', { name: null }, ['UNSUPPORTED_BY_PROVIDER input.customer.name']],
    ['language', { language: 'en' }, ['UNSUPPORTED_BY_PROVIDER input.customer.language']],
  ] as const)('is refused for its %s', async (_, changes, told) => {
    rig.sandbox.store.customers.insert({ ...plain, customer_id: 9002, email: 'other@example.com' });
    expect(await rig.refusals('updateCustomer', customerChange(id, changes))).toEqual(told);
    expect(rig.effects()).toEqual([]);
  });

  test('is refused for a version, and of nobody', async () => {
    const version = { ...customerChange(id, {}), version: 3 };
    expect(await rig.refusals('updateCustomer', version)).toEqual(['UNSUPPORTED_BY_PROVIDER input.version']);
    expect(await rig.refusals('updateCustomer', customerChange(1, { language: 'en' }))).toEqual([
      'NOT_FOUND input.customerId',
      'UNSUPPORTED_BY_PROVIDER input.customer.language',
    ]);
    const elsewhere = { ...customerChange(id, {}), customer: ref('customer', id, 'another') };
    expect(await rig.refusals('updateCustomer', elsewhere)).toEqual(['NOT_FOUND input.customerId']);
  });

  test('of one that has no first name asks for it: Paysley takes no person without', async () => {
    rig.sandbox.store.customers.update(id, { first_name: '' });
    const change = (more: object) => customerChange(id, { description: 'x', ...more });
    expect(await rig.refusals('updateCustomer', change({}))).toEqual([
      'BAD_USER_INPUT input.customer.firstName',
    ]);
    await rig.carryOut('updateCustomer', change({ firstName: 'Pat' }));
    expect(stored(id)).toMatchObject({ first_name: 'Pat', description: 'x' });
  });

  test('of one that has gone meanwhile is not found', async () => {
    const run = await rig.prepare('updateCustomer', customerChange(id, { lastName: 'New' }));
    rig.sandbox.store.customers.delete(id);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
    });
    expect(await rig.lookUp('updateCustomer', run)).toMatchObject({ is: 'unclear' });
  });

  test('is not sent where somebody else has changed the customer meanwhile, what is not asked about too', async () => {
    for (const [index, meanwhile] of [
      { description: 'by another' },
      { ein_code: '' },
      { additional_value: null },
    ].entries()) {
      const run = await rig.prepare('updateCustomer', customerChange(id, { lastName: `New ${index}` }));
      rig.sandbox.store.customers.update(id, meanwhile);
      expect(await run.send()).toMatchObject({
        is: 'notCarriedOut',
        refusal: { code: 'CONFLICT', path: ['input', 'customerId'] },
      });
      expect(stored(id)).toMatchObject({ ...meanwhile, last_name: 'Plain' });
    }
    expect(rig.effects()).toEqual([]);
  });

  test('whose answer is lost is told by what the customer says now', async () => {
    const run = await rig.prepare('updateCustomer', customerChange(id, { lastName: 'New', group: null }));
    expect(await rig.lookUpUnsent('updateCustomer', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await rig.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
    rig.sandbox.store.customers.update(id, { last_name: 'Else' });
    expect(await rig.lookUp('updateCustomer', run)).toMatchObject({ is: 'unclear' });
    const same = await rig.prepare('updateCustomer', customerChange(id, { lastName: 'Else' }));
    expect(await rig.lookUpUnsent('updateCustomer', same)).toEqual({ is: 'found', result: null });
  });
});

describe('a customer that is deleted', () => {
  const deletion = { customer: ref('customer', id) };

  test('is gone, and not found again', async () => {
    const { run } = await rig.carryOut('deleteCustomer', deletion);
    expect(run.command.target).toEqual({ kind: 'customer', nativeId: '9001', parent: null });
    expect(stored(id)).toBeUndefined();
    expect(await rig.refusals('deleteCustomer', deletion)).toEqual(['NOT_FOUND input.customerId']);
    expect(rig.effects()).toEqual(['delete customer 9001']);
  });

  test('twice at once: the second is told that it is gone', async () => {
    const [first, second] = [
      await rig.prepare('deleteCustomer', deletion),
      await rig.prepare('deleteCustomer', deletion),
    ];
    expect(await first.send()).toEqual({ is: 'done', result: null });
    expect(await second.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
    });
  });

  test('without an answer is looked for', async () => {
    const run = await rig.prepare('deleteCustomer', deletion);
    expect(await rig.lookUpUnsent('deleteCustomer', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await rig.lookUp('deleteCustomer', run)).toEqual({ is: 'found', result: null });
  });
});
