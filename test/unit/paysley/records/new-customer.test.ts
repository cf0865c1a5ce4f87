import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerRecord } from '../../../../sandbox/paysley/records.ts';
import { account, newCustomer, nowhere, ref } from './inputs.ts';
import { address, plainCustomer } from './plain-customer.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
  rig.sandbox.store.customers.insert(plainCustomer);
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
