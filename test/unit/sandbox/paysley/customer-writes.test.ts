import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEffect } from '../../../../sandbox/kit/ledger.ts';
import type { PaysleySandboxOptions } from '../../../../sandbox/paysley/server.ts';
import type { Answer, TestClient } from './client.ts';
import { startTestClient } from './client.ts';
import { sendTo } from './sender.ts';

const NOW = Date.UTC(2026, 5, 9, 13, 47, 19);
let client: TestClient;

async function start(options: PaysleySandboxOptions = {}): Promise<void> {
  client = await startTestClient({ now: () => NOW, ...options });
}

const send = (method: string, path: string, body?: unknown): Promise<Answer> =>
  sendTo(client, method, path, body);

/** Rows of a list, of the one page there is. */
async function rowsOf(path: string, member: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { body } = await client.get(path, { limit: 500 });
  return body[member] as readonly Readonly<Record<string, unknown>>[];
}

const told = ({ at, kind, record, id, target, reference }: LedgerEffect): unknown[] => [
  at,
  kind,
  record,
  id,
  target,
  reference,
];

beforeEach(() => start());
afterEach(() => client[Symbol.asyncDispose]());

describe('customers', () => {
  const john = {
    email: 'john@example.org',
    mobile_no: '1234567890',
    customer_group_id: '',
    salutation: 'Mr.',
    first_name: 'John',
    last_name: 'Doe',
    company_name: '',
    ein_code: '',
    listing_type: 'individual',
    country_iso: 'US',
    reference_number: 'R1',
    additional_value: { age: 20, gender: 'male' },
    profile_picture_base64: 'base64',
  };

  test('are made as published, and listed', async () => {
    const { status, body } = await send('POST', '/customers', john);
    expect(status).toBe(200);
    const id = body['customer_id'];
    expect(body).toMatchObject({
      result: 'success',
      customer_group_id: null,
      email: 'john@example.org',
      company: null,
      ein_code: null,
      listing_type: 'individual',
      country_name: 'United States',
      additional_value: { age: 20, gender: 'male' },
      customer_images: [{ customer_id: id, type: 'profile_picture' }],
    });
    const listed = (await rowsOf('/customers', 'customers')).find((row) => row['customer_id'] === id);
    expect(listed).toMatchObject({ email: 'john@example.org', group_id: null, first_name: 'John' });
    expect(listed).not.toHaveProperty('customer_images');
    expect(client.sandbox.effects().map(told)).toEqual([
      [NOW, 'create', 'customer', `${String(id)}`, null, 'R1'],
    ]);
  });

  test('may be answered without their id, as in the published sample', async () => {
    await client[Symbol.asyncDispose]();
    await start({ customerAnswer: 'unnamed' });
    const { body } = await send('POST', '/customers', john);
    expect(body).toMatchObject({ result: 'success', email: 'john@example.org' });
    expect(body).not.toHaveProperty('customer_id');
  });

  test.each([
    ['listing_type', { listing_type: '' }, ['listing_type']],
    ['another listing_type', { listing_type: 'person' }, 'listing_type'],
    ['first_name', { first_name: '' }, ['first_name']],
    ['company_name', { listing_type: 'company' }, ['company_name']],
    ['e-mail and phone', { email: '', mobile_no: null }, ['email', 'mobile_no']],
    ['e-mail', { email: 'john' }, 'email'],
    ['phone', { mobile_no: '12' }, 'mobile_no'],
    ['group', { customer_group_id: '1' }, 'customer_group_id'],
    ['country', { country_iso: 'us' }, 'country_iso'],
    ['what is no text', { city: 5 }, 'city'],
    ['additional value', { additional_value: { a: [] } }, 'additional_value'],
  ])('are refused for %s', async (_, changes, field) => {
    const { status, body } = await send('POST', '/customers', { ...john, ...changes });
    expect([status, body]).toMatchObject([
      422,
      { response_code: 422, is_valid: false, errors: [{ field, message: expect.any(String) }] },
    ]);
    expect(client.sandbox.effects()).toEqual([]);
  });

  test('have e-mails of their own', async () => {
    const { body: first } = await send('POST', '/customers', john);
    const taken = { errors: [{ message: 'Email is already registered to an existing customer.' }] };
    expect((await send('POST', '/customers', { ...john, email: 'JOHN@example.org' })).body).toMatchObject(
      taken,
    );
    const { body: second } = await send('POST', '/customers', { ...john, email: '' });
    const id = second['customer_id'];
    expect((await send('PUT', '/customers', { ...john, customer_id: id })).body).toMatchObject(taken);
    expect(
      (await send('PUT', '/customers', { ...john, customer_id: first['customer_id'] })).body,
    ).toMatchObject({ result: 'success', customer_id: `${String(first['customer_id'])}` });
  });

  test('are replaced whole: what is left out is gone, but for the picture', async () => {
    const { body: made } = await send('POST', '/customers', { ...john, customer_group_id: '160' });
    const id = Number(made['customer_id']);
    const bare = { customer_id: `${id}`, listing_type: 'individual', first_name: 'J', mobile_no: '123456' };
    expect((await send('PUT', '/customers', bare)).body).toMatchObject({ customer_images: [{}] });
    expect(client.sandbox.store.customers.get(id)).toEqual({
      customer_id: id,
      email: '',
      mobile_no: '123456',
      group_id: null,
      salutation: null,
      first_name: 'J',
      last_name: null,
      company: null,
      ein_code: null,
      listing_type: 'individual',
      description: null,
      country_iso: null,
      country_name: null,
      state: null,
      city: null,
      postal_code: null,
      reference_number: null,
      additional_value: null,
      address_line1: null,
      address_line2: null,
    });
  });

  test('that are not there', async () => {
    expect((await send('PUT', '/customers', john)).body).toMatchObject({
      errors: [{ message: 'customer_id is required.', field: ['customer_id'] }],
    });
    expect(await send('PUT', '/customers', { ...john, customer_id: 1 })).toMatchObject({
      status: 404,
      body: { message: 'customer_id is not found.' },
    });
    for (const id of ['1', 'x', '1e3']) {
      expect(await send('DELETE', `/customers/${id}`)).toMatchObject({
        status: 404,
        body: { status_code: 404, is_valid: false, result: 'error', message: 'customer not found!' },
      });
    }
    expect(client.sandbox.effects()).toEqual([]);
  });

  test('are deleted once', async () => {
    const id = client.sandbox.store.customers.all()[0]?.customer_id;
    expect((await send('DELETE', `/customers/${id}`)).body).toEqual({
      code: 200,
      is_valid: true,
      result: 'success',
      message: 'Delete customer success!',
      data: null,
    });
    expect((await send('DELETE', `/customers/${id}`)).status).toBe(404);
    expect(client.sandbox.effects().map(told)).toEqual([[NOW, 'delete', 'customer', `${id}`, `${id}`, null]]);
  });
});

describe('groups', () => {
  test('are made, replaced and deleted as published', async () => {
    const group = { group_name: 'VIP', description: 'best' };
    const { body } = await send('POST', '/customers/groups', group);
    const id = body['customer_group_id'];
    expect(body).toEqual({ result: 'success', customer_group_id: id, ...group });
    expect((await rowsOf('/customers/groups', 'customers_groups')).at(-1)).toMatchObject({
      group_id: id,
      name: 'VIP',
      date_created: '2026-06-09T13:47:19.000Z',
    });
    const put = { customer_group_id: id, group_name: 'VIPs' };
    expect((await send('PUT', '/customers/groups', put)).body).toMatchObject({ description: null });
    const member = client.sandbox.store.customers.all()[0]?.customer_id ?? 0;
    client.sandbox.store.customers.update(member, { group_id: Number(id) });
    expect((await send('DELETE', `/customers/groups/${String(id)}`)).body).toEqual({
      result: 'success',
      customer_group_id: `${String(id)}`,
    });
    expect(client.sandbox.store.customers.get(member)?.group_id).toBe(0);
    expect(client.sandbox.effects().map(({ kind, record }) => `${kind} ${record}`)).toEqual([
      'create customer_group',
      'update customer_group',
      'delete customer_group',
    ]);
  });

  test('are refused as published', async () => {
    const taken = {
      response_code: 422,
      errors: [{ message: 'Group name already exists.', field: 'group_name' }],
    };
    expect((await send('POST', '/customers/groups', { group_name: 'Card' })).body).toMatchObject(taken);
    const rename = { customer_group_id: 167, group_name: 'Card' };
    expect((await send('PUT', '/customers/groups', rename)).body).toMatchObject(taken);
    expect((await send('PUT', '/customers/groups', { group_name: 'X' })).body).toEqual({
      is_valid: false,
      errors: [{ message: 'customer_group_id is required.', field: ['customer_group_id'] }],
      result: 'failed',
    });
    expect((await send('POST', '/customers/groups', {})).body).toMatchObject({
      errors: [{ field: ['group_name'] }],
    });
    const unknown = { status: 422, body: { response_code: 422, message: 'customer_group_id is not found.' } };
    expect(await send('DELETE', '/customers/groups/1')).toMatchObject(unknown);
    expect(await send('PUT', '/customers/groups', { customer_group_id: 1, group_name: 'X' })).toMatchObject(
      unknown,
    );
    expect(client.sandbox.effects()).toEqual([]);
  });
});

test('a reset puts back what was there', async () => {
  const { store } = client.sandbox;
  const before = [store.customers.all(), store.products.all(), store.productSettings.all()];
  await send('DELETE', `/customers/${store.customers.all()[0]?.customer_id}`);
  client.sandbox.reset();
  expect([store.customers.all(), store.products.all(), store.productSettings.all()]).toEqual(before);
  expect(client.sandbox.effects()).toEqual([]);
});
