import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { Answer } from './client.ts';
import { answer } from './client.ts';

let sandbox: PaysleySandbox;

beforeEach(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.05 });
});
afterEach(() => sandbox.close());

async function send(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(sandbox.baseUrl + path, {
    method,
    headers: { authorization: `Bearer ${sandbox.accessKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer(response);
}

const request = {
  request_methods: ['WEB'],
  email: 'ada@example.com',
  fixed_amount: true,
  amount: 1500.12,
  currency: 'USD',
};

async function made(more: object = {}): Promise<string> {
  const { body } = await send('POST', '/payment-requests', { ...request, ...more });
  return String(body['transaction_id']);
}

describe('payment requests', () => {
  test('are answered with what they were made with, the amount as text, and read without the rest', async () => {
    const { status, body } = await send('POST', '/payment-requests', {
      ...request,
      payment_methods: ['GOOGLE_PAY'],
      customer_first_name: 'John',
      send_mms_invoice: true,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      result: 'success',
      amount: '1500.12',
      customer_first_name: 'John',
      send_mms_invoice: true,
      expiry_date: '',
      modified_at: '',
    });
    const id = String(body['transaction_id']);
    expect(id).toMatch(/^\d+OO$/);
    expect(body).toMatchObject({ long_url: `https://pay.example.com/r/${id}` });
    const read = await send('GET', `/payment-requests/${id}`);
    expect(read.body['transaction']).toMatchObject({ amount: 1500.12, status: 'pending', payment_id: null });
    expect(read.body['transaction']).not.toHaveProperty('customer_first_name');
    expect(read.body['transaction']).not.toHaveProperty('short_url');
  });

  test('have fees unless it is said that they have none, and an update that leaves one out resets it', async () => {
    const fees = { payment_fee_enabled: false, ach_fee_enabled: false, surcharge_fee_enabled: false };
    const id = await made({ ...fees, moto_enabled: true, customer_first_name: 'John', tax_id: 'PKZMknlE' });
    const details = () => sandbox.store.requestDetails.get(id);
    expect(details()).toMatchObject({ ...fees, moto_enabled: true });
    const { body } = await send('PUT', '/payment-requests', { ...request, transaction_id: id, amount: 5 });
    expect(body).toMatchObject({ result: 'success', transaction_id: id, amount: '5.00' });
    expect(body['modified_at']).not.toBe('');
    expect(details()).toMatchObject({
      payment_fee_enabled: true,
      ach_fee_enabled: true,
      surcharge_fee_enabled: true,
      moto_enabled: false,
      customer_first_name: '',
    });
    expect(sandbox.store.requests.get(id)).toMatchObject({ amount: 5, tax_id: '' });
  });

  test.each([
    ['request_methods', { request_methods: [] }],
    ['request_methods', { request_methods: ['PIGEON'] }],
    ['email', { email: '' }],
    ['email', { email: 'nobody' }],
    ['email', { email: '', mobile_number: '+1234567', request_methods: ['EMAIL'] }],
    ['mobile_number', { request_methods: ['SMS'] }],
    ['amount', { amount: '1500.12' }],
    ['amount', { amount: 0 }],
    ['amount', { amount: 1.234 }],
    ['currency', { currency: 'usd' }],
    ['fixed_amount', { fixed_amount: undefined }],
    ['payment_type', { payment_type: 'CC' }],
    ['payment_methods', { payment_methods: ['AMEX'] }],
    ['tax_id', { tax_id: 'nobody’s' }],
    ['moto_enabled', { moto_enabled: 'yes' }],
    ['expiry_date', { expiry_date: '2099-02-30 10:00' }],
    ['expiry_date', { expiry_date: '2099-02-03T10:00:00Z' }],
    ['payment_frequency', { payment_frequency: 'DAILY' }],
    ['payment_start_date', { payment_frequency: 'WEEKLY' }],
    ['payment_start_date', { payment_start_date: '2099-01-01' }],
    ['total_number_of_payments', { total_number_of_payments: 1.5 }],
    ['cart_items', { cart_items: [{ name: 'a', qty: 1 }] }],
    ['cart_items', { cart_items: [{ name: 'a', qty: '1', sales_price: 1 }] }],
    ['shipping_address', { shipping_address: { city: 1 } }],
    ['response_url', { response_url: 'shop' }],
  ])('of a wrong %s are refused, one member at a time', async (field, more) => {
    const { status, body } = await send('POST', '/payment-requests', { ...request, ...more });
    expect(status).toBe(422);
    expect(body).toMatchObject({ is_valid: false, error_field: field, result: 'failed' });
    expect(sandbox.effects()).toEqual([]);
  });

  test('that were paid, or are not there, are neither changed nor deleted', async () => {
    const id = await made();
    const payment = sandbox.pay(id);
    expect(payment).toMatchObject({ amount: 1500.12, payment_type: 'CC.DB', transaction_id: id });
    for (const transaction of [id, '1OO']) {
      const changed = await send('PUT', '/payment-requests', { ...request, transaction_id: transaction });
      expect([changed.status, changed.body]).toEqual([
        422,
        { is_valid: false, error_field: 'transaction_id', error_message: 'transaction_id not valid' },
      ]);
      const deleted = await send('DELETE', `/payment-requests/${transaction}`);
      expect(deleted.body).toMatchObject({ error_field: 'transaction_id', result: 'failed' });
    }
    const read = await send('GET', `/payment-requests/${id}`);
    expect(read.body['transaction']).toMatchObject({ status: 'success', payment_id: payment.payment_id });
    const history = await send('GET', `/payments/${payment.payment_id}`);
    expect(history.body['payment']).toMatchObject({ status: 'success', transaction_id: id });
  });

  test('that nobody paid are deleted once', async () => {
    const id = await made({ reference_number: 'R' });
    const deleted = await send('DELETE', `/payment-requests/${id}`);
    expect([deleted.status, deleted.body]).toEqual([200, { result: 'success', transaction_id: id }]);
    expect((await send('DELETE', `/payment-requests/${id}`)).body).toMatchObject({
      error_message: 'Transaction not found.',
    });
    expect(sandbox.effects()).toMatchObject([
      { kind: 'create', record: 'payment_request', id, target: null, amount: '1500.12', reference: 'R' },
      { kind: 'delete', record: 'payment_request', id, target: id },
    ]);
  });

  test('of a series are paid as scheduled', async () => {
    const more = { payment_frequency: 'WEEKLY', payment_start_date: '2099-01-01T00:00:00.000Z' };
    const id = await made({ ...more, payment_type: 'PA' });
    expect(sandbox.pay(id)).toMatchObject({ transaction_type: 'scheduled', payment_type: 'CC.PA' });
  });
});

describe('the POS link', () => {
  test('is taken whole: what an update leaves out is not set any more', async () => {
    const { body } = await send('PUT', '/pos', { currency: ['USD'], tip_enabled: false });
    expect(body).toMatchObject({
      result: 'success',
      db_transaction_id: '6955PO',
      db_short_url: 'https://pay.example.com/s/6955PO',
      pa_qrcode_link: 'https://pay.example.com/qr/6956PO.png',
    });
    expect(sandbox.store.posLink).toMatchObject({
      currency: ['USD'],
      additional_info: {},
      payment_methods: [],
      share_button_enabled: false,
      ref_number_suffix: '',
    });
    expect((await send('GET', '/pos')).body).not.toHaveProperty('db_short_url');
  });

  test('is one for each merchant', async () => {
    const second = await send('POST', '/pos', { currency: ['USD'] });
    expect([second.status, second.body['result']]).toEqual([422, 'failed']);
    sandbox.store.posLink = undefined;
    expect((await send('PUT', '/pos', { currency: ['USD'] })).body).toMatchObject({
      message: 'Merchant DB POS link not found.',
    });
    const wrong = await send('POST', '/pos', { currency: ['USD'], tax_id: 'x' });
    expect(wrong.body).toMatchObject({ error_field: 'tax_id', error_message: 'tax_id is not valid' });
    expect((await send('POST', '/pos', {})).body).toMatchObject({ error_field: 'currency' });
    const { body } = await send('POST', '/pos', { currency: ['USD'] });
    expect(sandbox.effects()).toMatchObject([
      { kind: 'create', record: 'pos_link', id: body['db_transaction_id'], amount: null },
    ]);
    sandbox.reset();
    expect(sandbox.store.posLink).toMatchObject({ db_transaction_id: '6955PO' });
  });

  test('is filled in, in its currencies', async () => {
    const { body } = await send('POST', '/pos/generate-link', { amount: 5.5, currency: 'ZAR' });
    expect(Object.keys(body)).toEqual(['result', 'long_url', 'short_url', 'qrcode_link']);
    expect(sandbox.effects()).toMatchObject([
      { kind: 'create', record: 'prefilled_pos_link', amount: '5.50', currency: 'ZAR' },
    ]);
    const refused = await send('POST', '/pos/generate-link', { amount: 5, currency: 'KWD' });
    expect([refused.status, refused.body]).toEqual([
      422,
      {
        is_valid: false,
        error_field: 'currency',
        error_message: 'The POS link does not support the specified currency',
        result: 'failed',
      },
    ]);
    const weekly = await send('POST', '/pos/generate-link', { payment_frequency: 'WEEKLY' });
    expect(weekly.body).toMatchObject({ error_field: 'payment_start_date' });
    sandbox.store.posLink = undefined;
    expect((await send('POST', '/pos/generate-link', {})).body).toMatchObject({ result: 'failed' });
  });
});

test.each([
  ['UTC', '2026-06-30 10:20', '2026-06-30T10:20:00.000Z'],
  ['Africa/Johannesburg', '2026-06-30 00:20', '2026-06-29T22:20:00.000Z'],
  ['America/St_Johns', '2026-01-01 00:00', '2026-01-01T03:30:00.000Z'],
])('an expiry is a time in the merchant’s zone: %s', async (timeZone, text, instant) => {
  await sandbox.close();
  sandbox = await startPaysleySandbox({ scale: 0.05, timeZone });
  const id = await made({ expiry_date: text });
  expect(sandbox.store.requests.get(id)?.expiration_date).toBe(instant);
});
