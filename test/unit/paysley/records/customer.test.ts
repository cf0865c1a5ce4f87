import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerRecord } from '../../../../sandbox/paysley/records.ts';
import { account, customerChange, newCustomer, nowhere, ref } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

/** One that has all that Paysley requires of it. */
const plain: CustomerRecord = {
  customer_id: 9001,
  email: 'plain@example.com',
  mobile_no: '+27821234567',
  group_id: 160,
  salutation: 'Dr. ',
  first_name: 'Pat',
  last_name: 'Plain',
  company: '',
  ein_code: '12-3456789',
  listing_type: 'individual',
  description: null,
  country_iso: 'US',
  country_name: 'United States',
  state: 'CA',
  city: 'Los Angeles',
  postal_code: '90001',
  reference_number: 'C-1',
  additional_value: { age: 20, note: 'x' },
  address_line1: '1 Main Road',
  address_line2: '',
};
const { customer_id: id } = plain;
const address = {
  line1: '2 Side Road',
  line2: null,
  city: null,
  state: null,
  postalCode: '8001',
  country: 'ZA',
};

beforeEach(async () => {
  rig = await startRig();
  rig.sandbox.store.customers.insert(plain);
});
afterEach(() => rig[Symbol.asyncDispose]());

const stored = (nativeId: string | number | undefined): CustomerRecord | undefined =>
  rig.sandbox.store.customers.get(Number(nativeId));

describe('a new customer', () => {
  test('has all that was given', async () => {
    const { run, result } = await rig.carryOut(
      'createCustomer',
      newCustomer({
        salutation: 'Mrs.',
        lastName: 'King',
        phone: '+441234567',
        address,
        reference: 'R-7',
        description: 'likes numbers',
        group: ref('customerGroup', 167),
        metadata: { vip: true, age: 36 },
      }),
    );
    expect(run.command).toMatchObject({ target: null, mark: 'ada@example.com', reference: 'R-7' });
    expect(run.command.written).toBeUndefined();
    expect(result).toMatchObject({ kind: 'customer', parent: null });
    expect(stored(result?.nativeId)).toMatchObject({
      email: 'ada@example.com',
      mobile_no: '+441234567',
      group_id: 167,
      salutation: 'Mrs.',
      first_name: 'Ada',
      last_name: 'King',
      listing_type: 'individual',
      country_iso: 'ZA',
      postal_code: '8001',
      address_line1: '2 Side Road',
      city: null,
      reference_number: 'R-7',
      description: 'likes numbers',
      additional_value: { vip: true, age: 36 },
    });
    expect(rig.effects()).toEqual([`create customer ${result?.nativeId}`]);
  });

  test('may be a company without an e-mail', async () => {
    const { result } = await rig.carryOut('createCustomer', {
      account,
      customer: { kind: 'COMPANY', companyName: 'Kite Studio', phone: '+2712345678' },
    });
    expect(stored(result?.nativeId)).toMatchObject({
      listing_type: 'company',
      company: 'Kite Studio',
      email: '',
    });
  });

  test('is found by its e-mail where the answer has no id', async () => {
    await rig[Symbol.asyncDispose]();
    rig = await startRig({ customerAnswer: 'unnamed' });
    const { result } = await rig.carryOut('createCustomer', newCustomer());
    expect(stored(result?.nativeId)).toMatchObject({ email: 'ada@example.com' });
  });

  test.each([
    ['kind', { kind: null }, ['BAD_USER_INPUT input.customer.kind']],
    ['first name of a person', { firstName: ' ' }, ['BAD_USER_INPUT input.customer.firstName']],
    ['name of a company', { kind: 'COMPANY' }, ['BAD_USER_INPUT input.customer.companyName']],
    ['e-mail and phone', { email: null }, ['BAD_USER_INPUT input.customer.email']],
    ['e-mail that is another’s', { email: 'plain@example.com' }, ['CONFLICT input.customer.email']],
    ['group', { group: ref('customerGroup', 1) }, ['NOT_FOUND input.customer.groupId']],
    [
      'group elsewhere',
      { group: ref('customerGroup', 160, 'another') },
      ['NOT_FOUND input.customer.groupId'],
    ],
    ['name', { name: 'Ada' }, ['UNSUPPORTED_BY_PROVIDER input.customer.name']],
    ['language', { language: 'en' }, ['UNSUPPORTED_BY_PROVIDER input.customer.language']],
    [
      'several',
      { kind: 'COMPANY', language: 'en', email: '', group: ref('customerGroup', 1) },
      [
        'BAD_USER_INPUT input.customer.companyName',
        'BAD_USER_INPUT input.customer.email',
        'NOT_FOUND input.customer.groupId',
        'UNSUPPORTED_BY_PROVIDER input.customer.language',
      ],
    ],
  ] as const)('is refused for its %s', async (_, fields, told) => {
    expect(await rig.refusals('createCustomer', newCustomer(fields))).toEqual(told);
    expect(rig.effects()).toEqual([]);
  });

  test('is of an account that there is', async () => {
    expect(await rig.refusals('createCustomer', { ...newCustomer(), account: nowhere })).toEqual([
      'NOT_FOUND input.accountId',
    ]);
  });

  test.each([
    ['e-mail in other letters', { email: 'PLAIN@example.com' }, 'CONFLICT', ['customer', 'email']],
    ['e-mail', { email: 'nobody' }, 'BAD_USER_INPUT', ['customer', 'email']],
    ['phone', { phone: 'call me' }, 'BAD_USER_INPUT', ['customer', 'phone']],
    [
      'country',
      { address: { ...address, country: 'XX' } },
      'BAD_USER_INPUT',
      ['customer', 'address', 'country'],
    ],
    ['metadata', { metadata: { a: { b: 1 } } }, 'BAD_USER_INPUT', ['customer', 'metadata']],
  ] as const)('Paysley refuses for its %s', async (_, fields, code, path) => {
    const run = await rig.prepare('createCustomer', newCustomer(fields));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code, path: ['input', ...path] }],
    });
    expect(rig.effects()).toEqual([]);
  });

  test('whose group has gone meanwhile is refused with its path', async () => {
    const run = await rig.prepare('createCustomer', newCustomer({ group: ref('customerGroup', 160) }));
    rig.sandbox.store.groups.delete(160);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customer', 'groupId'] }],
    });
  });

  test.each([
    ['e-mail', {}],
    ['phone', { email: null, phone: '+27 82 (123) 4567' }],
  ])('whose answer is lost is found by its %s', async (_, fields) => {
    const run = await rig.prepare('createCustomer', newCustomer(fields));
    expect(await rig.lookUpUnsent('createCustomer', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const [made] = rig.effects();
    expect(await rig.lookUp('createCustomer', run)).toMatchObject({
      is: 'found',
      result: { kind: 'customer', nativeId: made?.split(' ').at(-1) },
    });
  });

  test('is not taken for one that somebody else has made meanwhile', async () => {
    const run = await rig.prepare('createCustomer', newCustomer());
    await rig.carryOut('createCustomer', newCustomer({ firstName: 'Another', email: 'Ada@example.com' }));
    expect(await rig.lookUpUnsent('createCustomer', run)).toMatchObject({ is: 'unclear' });
  });

  test('with the phone of others is told from them, but not from its like', async () => {
    const input = newCustomer({ email: null, phone: '+27821234567' });
    const run = await rig.prepare('createCustomer', input);
    await run.send({ lost: 1 });
    expect(await rig.lookUp('createCustomer', run)).toMatchObject({ is: 'found' });
    await (await rig.prepare('createCustomer', input)).send();
    expect(await rig.lookUp('createCustomer', run)).toMatchObject({ is: 'unclear' });
  });

  test.each([['unknown'], ['sensitive']] as const)(
    'is looked for in the whole list where keywords are %s',
    async (keywords) => {
      await rig[Symbol.asyncDispose]();
      rig = await startRig({}, { mode: 'LIVE', keywords });
      const run = await rig.prepare('createCustomer', newCustomer());
      await run.send({ lost: 1 });
      expect(await rig.lookUp('createCustomer', run)).toMatchObject({ is: 'found' });
      expect(rig.sandbox.requests.since(0).entries.map(({ path }) => path)).not.toContainEqual(
        expect.stringContaining('keywords'),
      );
    },
  );
});

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
