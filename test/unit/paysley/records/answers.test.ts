import { afterEach, describe, expect, test } from 'vitest';
import type { CommandKind, Commands } from '../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import type { Run } from '../../../kit/command-run.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-paysley.ts';
import type { Lists } from './fake-lists.ts';
import { closeAll, customer, json, startListing as start } from './fake-lists.ts';
import { account, customerChange, newCustomer, newProduct, ref } from './inputs.ts';

afterEach(closeAll);

async function sent<C extends CommandKind>(
  kind: C,
  input: Commands[C],
  write: FakeAnswer,
): Promise<StepOutcome> {
  const { provider } = await start(write);
  return (await prepareRun(provider, kind, input)).send();
}

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

test('where the record cannot be read once more nothing is sent', async () => {
  const rows: unknown[] = [customer];
  const { provider, written } = await start(json(200, { result: 'success' }), {
    '/v2/customers': { member: 'customers', rows },
  });
  const run = await prepareRun(provider, 'updateCustomer', customerChange(747, { lastName: 'Doe' }));
  for (let id = 1_000; rows.length <= 10_000; id += 1) rows.push({ ...customer, customer_id: id });
  expect(await run.send()).toMatchObject({
    is: 'notCarriedOut',
    refusal: { code: 'SCAN_LIMIT_EXCEEDED' },
  });
  expect(written()).toEqual([]);
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
