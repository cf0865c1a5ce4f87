import { afterEach, describe, expect, test } from 'vitest';
import type { CommandKind, Commands } from '../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import type { Run } from '../../../kit/command-run.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-paysley.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import { account, customerChange, newCustomer, newProduct, productChange, ref, settled } from './inputs.ts';

const customer = {
  customer_id: 747,
  email: 'john@example.com',
  mobile_no: 1234567890,
  group_id: 0,
  salutation: ' Mr. ',
  first_name: 'John',
  last_name: null,
  company: '',
  ein_code: '12-3456789',
  listing_type: 'individual',
  description: '',
  reference_number: 12345,
  additional_value: { age: 20, big: '@' },
};
const product = {
  id: 1,
  name: 'Item 1',
  description: 'as shown',
  type: 'product',
  sku: '007',
  unit_in_stock: 1,
  unit_low_stock: null,
  unit_type: 'flat-rate',
  cost: '1.00',
  sales_price: '100000000000000000.125',
  category: 'Electronic',
  image: 'product-service.png',
};

type Lists = Readonly<Record<string, { readonly member: string; readonly rows: readonly unknown[] }>>;

const lists: Lists = {
  '/v2/customers': { member: 'customers', rows: [customer] },
  '/v2/customers/groups': { member: 'customers_groups', rows: [{ group_id: 160, name: 'Card' }] },
  '/v2/products-services': { member: 'product_services', rows: [product] },
  '/v2/products-services/category': { member: 'categories', rows: [{ id: 1, name: 'Electronic' }] },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const json = (status: number, body: unknown): FakeAnswer => ({ status, body: JSON.stringify(body) });

/** A Paysley that has these rows and answers every write so. */
async function start(write: FakeAnswer, given: Lists = {}) {
  const all = { ...lists, ...given };
  const fake = await startFakePaysley(({ pathname }, method) => {
    const list = all[pathname];
    if (method !== 'GET' || list === undefined) return write;
    const { member, rows } = list;
    const body = { result: 'success', limit: 500, page: 1, page_count: 1, total_count: rows.length };
    // A number that no double holds.
    return { body: JSON.stringify({ ...body, [member]: rows }).replace('"@"', '12345678901234567890') };
  });
  const provider = connectTo(fake);
  closing.push(
    () => fake.close(),
    () => provider.close(),
  );
  const written = () => fake.asked.filter(({ body }) => body !== '').map(({ body }) => body);
  return { fake, provider, written };
}

async function sent<C extends CommandKind>(
  kind: C,
  input: Commands[C],
  write: FakeAnswer,
): Promise<StepOutcome> {
  const { provider } = await start(write);
  return (await prepareRun(provider, kind, input)).send();
}

describe('what is written', () => {
  test('repeats a customer as it was read, digit by digit, and says "" of what is cleared', async () => {
    const { provider, written } = await start(json(200, { result: 'success' }));
    const input = customerChange(747, { salutation: null, lastName: 'Doe', companyName: null });
    expect(await (await prepareRun(provider, 'updateCustomer', input)).send()).toEqual({
      is: 'done',
      result: null,
    });
    const [body = ''] = written();
    expect(body).toContain('"additional_value":{"age":20,"big":12345678901234567890}');
    expect(JSON.parse(body)).toEqual({
      customer_id: 747,
      listing_type: 'individual',
      email: 'john@example.com',
      mobile_no: 1234567890,
      customer_group_id: '0',
      salutation: '',
      first_name: 'John',
      last_name: 'Doe',
      company_name: '',
      ein_code: '12-3456789',
      description: '',
      country_iso: '',
      state: '',
      city: '',
      postal_code: '',
      address_line1: '',
      address_line2: '',
      reference_number: 12345,
      additional_value: expect.any(Object),
    });
  });

  test('repeats a product as it was read, and all that no list shows', async () => {
    const { provider, written } = await start(json(200, { result: 'success', id: '1' }));
    const whole = productChange(1, { stockManaged: true, taxId: null, stockOnHand: null, cost: null });
    const run = await prepareRun(provider, 'updateProduct', whole);
    await run.send();
    const [body = ''] = written();
    expect(body).toContain('"sales_price":100000000000000000.125');
    expect(JSON.parse(body)).toEqual({
      id: 1,
      type: 'product',
      name: 'Item 1',
      description: 'as shown',
      sku: '007',
      sales_price: expect.any(Number),
      cost: '',
      unit_type: 'flat-rate',
      unit_in_stock: '',
      image: 'product-service.png',
      category_id: 1,
      manage_inventory: 1,
      tax_id: '',
    });
    await (await prepareRun(provider, 'updateProduct', productChange(1, {}), [settled(run)])).send();
    expect(JSON.parse(written()[1] ?? '')).toMatchObject({ manage_inventory: 1, tax_id: '' });
  });

  test('of what is new says nothing of what it has not', async () => {
    const { provider, written } = await start(json(200, { id: 2 }));
    await (await prepareRun(provider, 'createCategory', { account, name: 'New' })).send();
    await (await prepareRun(provider, 'createCustomer', newCustomer())).send();
    expect(written().map((body) => JSON.parse(body) as unknown)).toEqual([
      { name: 'New' },
      { listing_type: 'individual', email: 'ada@example.com', first_name: 'Ada' },
    ]);
  });
});

describe('answers that say it is done', () => {
  test.each([
    ['createCategory', { account, name: 'New' }, { id: 7, name: 'New' }, '7'],
    ['createProduct', newProduct(), { result: 'success', id: 995 }, '995'],
    ['createProduct', newProduct(), { result: 'success', product_and_service: { id: '996' } }, '996'],
    ['createCustomer', newCustomer(), { result: 'success', customer_id: 8 }, '8'],
    [
      'createCustomerGroup',
      { account, name: 'New', description: null },
      { customer_group_id: '9', result: 'success' },
      '9',
    ],
  ] as const)('%s (%#)', async (kind, input, body, nativeId) => {
    expect(await sent(kind, input, json(200, body))).toMatchObject({ is: 'done', result: { nativeId } });
  });

  test('where the record does not show yet it is made all the same', async () => {
    expect(await sent('createCustomer', newCustomer(), json(200, { result: 'success' }))).toEqual({
      is: 'done',
      result: null,
    });
  });

  test.each([
    ['no body', { status: 200, body: '' }],
    ['204', { status: 204, body: '' }],
    ['success', json(200, { result: 'success', message: 'Delete category product success' })],
  ])('of a delete: %s', async (_, answer) => {
    expect(await sent('deleteCategory', { category: ref('category', 1) }, answer)).toEqual({
      is: 'done',
      result: null,
    });
  });
});

const one = { is_valid: false, error_field: 'name', error_message: 'name is required', result: 'failed' };
const many = (field: unknown, message = 'x') => ({
  response_code: 422,
  is_valid: false,
  errors: [{ message, field }],
});

describe('answers that refuse', () => {
  test.each([
    ['one field', json(422, one), 'BAD_USER_INPUT', ['name']],
    ['one field, with 200', json(200, one), 'BAD_USER_INPUT', ['name']],
    ['a name there is', json(422, many('name', 'Name already exists.')), 'CONFLICT', ['name']],
    ['a field nobody sent', json(422, many('constructor')), 'BAD_USER_INPUT', null],
    ['no field', json(422, many(undefined)), 'INVALID_STATE', ['categoryId']],
    ['a message', json(422, { result: 'failed', message: 'In use.' }), 'INVALID_STATE', ['categoryId']],
    ['a message alone', json(200, { message: 'category_id is not found.' }), 'NOT_FOUND', ['categoryId']],
    ['404', json(404, { result: 'error', message: 'x' }), 'NOT_FOUND', ['categoryId']],
    ['404 that is no JSON', { status: 404, body: '<html>' }, 'NOT_FOUND', null],
    ['403', json(403, { message: 'Forbidden' }), 'PROVIDER_AUTHENTICATION_FAILED', null],
    ['409', json(409, { result: 'error', message: 'idempotent key' }), 'CONFLICT', null],
    ['413', { status: 413, body: '' }, 'LIMIT_EXCEEDED', null],
  ] as const)('%s', async (_, answer, code, path) => {
    const outcome = await sent('updateCategory', { category: ref('category', 1), name: 'X' }, answer);
    expect(outcome).toMatchObject({
      is: 'refused',
      refusals: [{ code, path: path && ['input', ...path] }],
    });
    expect(JSON.stringify(outcome)).not.toMatch(/exists|In use|idempotent|is required/);
  });

  test('each of several fields is told, once', async () => {
    const errors = [
      { message: 'email or mobile_no is required.', field: ['email', 'mobile_no'] },
      { message: 'Email is already registered to an existing customer.', field: 'email' },
      { message: 'y', field: 'email' },
    ];
    const body = { response_code: 422, is_valid: false, errors };
    expect(await sent('createCustomer', newCustomer(), json(422, body))).toMatchObject({
      refusals: [
        { code: 'BAD_USER_INPUT', path: ['input', 'customer', 'email'] },
        { code: 'BAD_USER_INPUT', path: ['input', 'customer', 'phone'] },
        { code: 'CONFLICT', path: ['input', 'customer', 'email'] },
      ],
    });
  });
});

test.each([
  ['500', json(500, { result: 'success' })],
  ['no JSON', { status: 200, body: '<html>' }],
  ['nothing', { status: 200, body: '' }],
  ['neither success nor an id', json(200, { message: 'ok' })],
  ['a list', json(200, [])],
])('%s leaves an update unknown', async (_, answer) => {
  const input = { category: ref('category', 1), name: 'X' };
  expect(await sent('updateCategory', input, answer)).toMatchObject({ is: 'unknown' });
});

test('429 was not carried out', async () => {
  const outcome = await sent('createCategory', { account, name: 'X' }, json(429, { message: 'Too Many' }));
  expect(outcome).toMatchObject({ is: 'notCarriedOut', refusal: { code: 'RATE_LIMITED' } });
});

describe('a list with a row that has no id', () => {
  const odd = {
    '/v2/customers': { member: 'customers', rows: [customer, { email: 'ada@example.com' }, 'nothing'] },
  };

  async function unsure(kind: 'createCustomer' | 'deleteCustomer', run: (of: Lists) => Promise<Run>) {
    const { provider } = await start(json(200, {}), odd);
    return handlerOf(provider, kind).lookUp(unsent(await run(odd)), testCall());
  }

  test('proves neither that none was made nor that one is gone', async () => {
    const { provider } = await start(json(200, {}));
    const create = (): Promise<Run> => prepareRun(provider, 'createCustomer', newCustomer());
    expect(await unsure('createCustomer', create)).toMatchObject({ is: 'unclear' });
    const remove = (): Promise<Run> =>
      prepareRun(provider, 'deleteCustomer', { customer: ref('customer', 747) });
    expect(await unsure('deleteCustomer', remove)).toEqual({ is: 'absent' });
    const gone = {
      '/v2/customers': { member: 'customers', rows: ['nothing'] },
    };
    const { provider: later } = await start(json(200, {}), gone);
    expect(await handlerOf(later, 'deleteCustomer').lookUp(unsent(await remove()), testCall())).toMatchObject(
      { is: 'unclear' },
    );
  });
});

test('beyond the scan budget nothing is sent', async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => ({ ...customer, customer_id: index + 1 }));
  const { provider, written } = await start(json(200, {}), {
    '/v2/customers': { member: 'customers', rows },
  });
  await expect(refusalsOf(provider, 'updateCustomer', customerChange(1, {}))).rejects.toMatchObject({
    code: 'SCAN_LIMIT_EXCEEDED',
  });
  expect(written()).toEqual([]);
});
