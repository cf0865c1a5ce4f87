import { describe, expect, test } from 'vitest';
import { NOON, startTestClient, VISA } from './client.ts';
import type { Fields } from './client.ts';

/** What the script says, beside a debit over VISA that succeeds. */
const SCRIPT: readonly (readonly [string, Fields, string])[] = [
  ['a card that works', {}, '200 000.100.110'],
  ['another', { 'card.number': '5454545454545454', paymentBrand: 'MASTER' }, '200 000.100.110'],
  ['declined', { 'card.number': '4000000000000002' }, '400 800.100.100'],
  ['to be reviewed', { 'card.number': '4000000000000010' }, '200 000.400.000'],
  ['pending', { 'card.number': '4000000000000028' }, '200 000.200.000'],
  ['uncertain', { 'card.number': '4000000000000036' }, '400 900.100.300'],
  ['wrong CVV', { 'card.cvv': '999' }, '400 800.100.153'],
  ['the month before', { 'card.expiryMonth': '12', 'card.expiryYear': '2025' }, '400 100.100.303'],
  ['this month', { 'card.expiryMonth': '01', 'card.expiryYear': '2026' }, '200 000.100.110'],
  ['a wrong check digit', { 'card.number': '4200000000000001' }, '400 100.100.101'],
  ['another brand', { paymentBrand: 'AMEX' }, '400 100.100.700'],
  ['no money', { amount: '0.00' }, '400 100.550.300'],
  ['no money without decimals', { amount: '0' }, '400 100.550.300'],
  ['no amount', { amount: '' }, '400 100.550.300'],
  ['one decimal', { amount: '92.0' }, '400 100.550.303'],
  ['a comma', { amount: '92,00' }, '400 100.550.303'],
  ['eleven digits', { amount: '12345678901.00' }, '400 100.550.303'],
  ['no currency', { currency: '' }, '400 100.550.400'],
  ['a currency that is none', { currency: 'XXY' }, '400 100.550.401'],
  ['a currency in small letters', { currency: 'eur' }, '400 100.550.401'],
  ['no type', { paymentType: '' }, '400 200.300.404'],
  ['an unknown type', { paymentType: 'db' }, '400 200.300.404'],
  ['a refund of nothing', { paymentType: 'RF' }, '400 700.100.100'],
  ['no brand', { paymentBrand: '' }, '400 200.300.404'],
  ['an unknown brand', { paymentBrand: 'VISTA' }, '400 200.300.404'],
  ['an invoice', { paymentBrand: 'INVOICE' }, '200 800.400.500'],
  [
    'a bank account',
    {
      paymentBrand: 'DIRECTDEBIT_SEPA',
      'bankAccount.iban': 'DE89370400440532013000',
      'bankAccount.holder': 'J',
    },
    '200 000.100.110',
  ],
  ['a name nobody knows', { 'threeDSecure.eci': '05', whatever: 'x' }, '200 000.100.110'],
];

test.each(SCRIPT)('%s', async (_name, fields, expected) => {
  await using client = await startTestClient({ scale: 0.01 });
  expect(await client.code('/v3/payments', { ...VISA, ...fields })).toBe(expected);
});

describe('a payment', () => {
  test('tells everything in full, in the answer as in the inquiry, and keeps no secret', async () => {
    await using client = await startTestClient();
    const told = {
      amount: '92',
      merchantTransactionId: 'order "7" 🛒',
      merchantInvoiceId: 'I-1',
      descriptor: 'Shop',
      'customer.email': 'jane@example.org',
      'customer.givenName': 'Jane',
      'billing.country': 'DE',
      'shipping.city': 'Bonn',
      'customParameters[orderRef]': 'A1',
      'customParameters[a b]': 'c&d',
    };
    const { status, body } = await client.post('/v3/payments', { ...VISA, ...told });
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      paymentType: 'DB',
      paymentBrand: 'VISA',
      amount: '92.00',
      currency: 'EUR',
      merchantTransactionId: 'order "7" 🛒',
      merchantInvoiceId: 'I-1',
      descriptor: 'Shop',
      result: {
        code: '000.100.110',
        description: "Request successfully processed in 'Merchant in Integrator Test Mode'",
      },
      card: {
        bin: '420000',
        last4Digits: '0000',
        holder: 'Jane Jones',
        expiryMonth: '05',
        expiryYear: '2034',
      },
      customer: { email: 'jane@example.org', givenName: 'Jane' },
      billing: { country: 'DE' },
      shipping: { city: 'Bonn' },
      customParameters: { orderRef: 'A1', 'a b': 'c&d' },
      timestamp: '2026-01-05 10:00:00+0000',
      ndc: expect.stringContaining(client.sandbox.entityId),
      buildNumber: 'sandbox',
    });
    expect((await client.get(`/v3/payments/${body.id}`)).body).toEqual(body);
    const found = await client.get('/v3/query', { merchantTransactionId: told.merchantTransactionId });
    expect(found.body.records).toEqual([body]);
    const kept = JSON.stringify([
      client.sandbox.store.payments.get(body.id ?? ''),
      client.sandbox.requests.since(0),
    ]);
    expect(kept).not.toContain('4200000000000000');
    expect(kept).not.toContain('cvv');
  });

  test('that failed is one all the same: 400 with everything in it, in the inquiry too', async () => {
    await using client = await startTestClient();
    const declined = await client.post('/v3/payments', { ...VISA, 'card.number': '4000000000000002' });
    expect(declined.body).toMatchObject({ amount: '92.00', card: { last4Digits: '0002' } });
    const inquired = await client.get(`/v3/payments/${declined.body.id}`);
    expect([inquired.status, inquired.body]).toEqual([400, declined.body]);
  });

  test('that cannot be made is none', async () => {
    await using client = await startTestClient();
    const before = client.sandbox.store.payments.all().length;
    const refused = await client.post('/v3/payments', { ...VISA, amount: '0' });
    expect(refused.body).not.toHaveProperty('id');
    expect(client.sandbox.store.payments.all()).toHaveLength(before);
    expect(client.sandbox.store.effects).toEqual([]);
  });

  test('faults name every parameter, never the value of a secret one', async () => {
    await using client = await startTestClient({ minReference: 8 });
    const { text, body } = await client.post('/v3/payments', {
      ...VISA,
      'card.number': '42000000',
      'card.cvv': '12345',
      'card.expiryMonth': '13',
      merchantTransactionId: 'short',
      descriptor: 'x'.repeat(128),
      notificationUrl: 'x://y',
      shopperResultUrl: 'no address',
      'customParameters[long]': 'x'.repeat(2049),
    });
    expect(body.result?.parameterErrors?.map(({ name }) => name).toSorted()).toEqual([
      'card.cvv',
      'card.expiryMonth',
      'card.number',
      'customParameters[long]',
      'descriptor',
      'merchantTransactionId',
      'notificationUrl',
      'shopperResultUrl',
    ]);
    expect(text).not.toContain('42000000');
    expect(text).not.toContain('12345');
    expect(text).toContain('"13"');
    expect(await client.code('/v3/payments', { ...VISA, merchantTransactionId: '12345678' })).toBe(
      '200 000.100.110',
    );
    expect(await client.code('/v3/payments', { ...VISA, merchantTransactionId: '🛒'.repeat(255) })).toBe(
      '200 000.100.110',
    );
    expect(await client.code('/v3/payments', { ...VISA, merchantTransactionId: 'x'.repeat(256) })).toBe(
      '400 200.300.404',
    );
  });

  test('of the same reference again: a second one, or a duplicate where those are refused', async () => {
    const again = { ...VISA, merchantTransactionId: 'once' };
    const declined = { ...again, 'card.number': '4000000000000002' };
    await using client = await startTestClient();
    for (let time = 0; time < 2; time += 1)
      expect(await client.code('/v3/payments', again)).toBe('200 000.100.110');
    await using strict = await startTestClient({ refuseDuplicates: true });
    expect(await strict.code('/v3/payments', declined)).toBe('400 800.100.100');
    expect(await strict.code('/v3/payments', again)).toBe('200 000.100.110');
    expect(await strict.code('/v3/payments', again)).toBe('400 800.110.100');
    expect(await strict.code('/v3/payments', { ...again, amount: '93.00' })).toBe('200 000.100.110');
    expect(await strict.code('/v3/payments', VISA)).toBe('200 000.100.110');
    expect(await strict.code('/v3/payments', VISA)).toBe('200 000.100.110');
  });
});

test('the ledger has what moved money, or reserved some', async () => {
  await using client = await startTestClient();
  const id = await client.pay({ paymentType: 'CD', currency: 'JPY', merchantTransactionId: 'out' });
  await client.pay({ 'card.number': '4000000000000002' });
  await client.pay({ 'card.number': '4000000000000036' });
  const reviewed = await client.pay({ 'card.number': '4000000000000010' });
  expect(client.sandbox.store.effects).toEqual([
    {
      at: NOON,
      paymentType: 'CD',
      id,
      referencedId: undefined,
      amount: '92.00',
      currency: 'JPY',
      merchantTransactionId: 'out',
    },
    expect.objectContaining({ id: reviewed, paymentType: 'DB' }),
  ]);
});

describe('registrations', () => {
  test('a card is kept with a payment, or by itself, and paid with; a deleted one is gone', async () => {
    await using client = await startTestClient();
    const { amount: _amount, currency: _currency, paymentType: _type, ...card } = VISA;
    const alone = await client.post('/v3/registrations', card);
    expect([alone.status, alone.body.result?.code]).toEqual([200, '000.100.110']);
    const paid = await client.post('/v3/payments', { ...VISA, createRegistration: 'true' });
    const kept = paid.body.registrationId ?? '';
    for (const id of [alone.body.id ?? '', kept]) {
      const path = `/v3/registrations/${id}`;
      expect((await client.get(path)).body).toMatchObject({
        id,
        paymentBrand: 'VISA',
        card: { last4Digits: '0000' },
      });
      const order = { amount: '5.00', currency: 'EUR', paymentType: 'PA' };
      const by = await client.post(`${path}/payments`, order);
      expect(by.body).toMatchObject({
        registrationId: id,
        card: { bin: '420000' },
        paymentType: 'PA',
        amount: '5.00',
      });
      expect((await client.get(path, {}, { method: 'DELETE' })).status).toBe(200);
      expect((await client.get(path)).status).toBe(404);
      expect((await client.get(path, {}, { method: 'DELETE' })).status).toBe(404);
      expect(await client.code(`${path}/payments`, order)).toBe('404 100.150.200');
    }
    expect(JSON.stringify(client.sandbox.store.registrations.all())).not.toContain('4200000000000000');
  });

  test('the script goes by the card on file; a card that cannot be is not kept', async () => {
    await using client = await startTestClient();
    const declined = await client.post('/v3/registrations', { ...VISA, 'card.number': '4000000000000002' });
    const order = { amount: '5.00', currency: 'EUR', paymentType: 'DB' };
    const path = `/v3/registrations/${declined.body.id}/payments`;
    expect(await client.code(path, order)).toBe('400 800.100.100');
    expect(await client.code(path, { ...order, 'card.cvv': '999' })).toBe('400 800.100.153');
    expect(await client.code('/v3/registrations', { ...VISA, 'card.expiryYear': '2025' })).toBe(
      '400 100.100.303',
    );
    expect(await client.code('/v3/registrations', { ...VISA, paymentBrand: 'INVOICE' })).toBe(
      '400 200.300.404',
    );
    const failed = await client.post('/v3/payments', {
      ...VISA,
      'card.cvv': '999',
      createRegistration: 'true',
    });
    expect(failed.body).not.toHaveProperty('registrationId');
  });
});
