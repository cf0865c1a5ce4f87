import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { amount } from '../commands/inputs.ts';
import type { RequestInput } from './inputs.ts';
import { createOf, everything, item, plain, requestOf } from './inputs.ts';
import { startRig } from './rig.ts';

describe('a payment request', () => {
  test('is made of every field', async () => {
    await using rig = await startRig();
    const { id, run, done } = await rig.create(everything);
    expect(run.command).toMatchObject({
      account: 'default',
      target: null,
      guard: null,
      mark: 'INV-17',
      reference: 'INV-17',
      amount: everything.amount,
    });
    expect(done).toEqual({
      is: 'done',
      result: { kind: 'paymentLink', nativeId: id, parent: null },
      answer: {
        url: `https://pay.example.com/r/${id}`,
        shortUrl: `https://pay.example.com/s/${id}`,
        qrCodeUrl: `https://pay.example.com/qr/${id}.png`,
      },
    });
    const mac = createHmac('sha256', rig.sandbox.accessKey).update(run.id).digest('base64url');
    expect(rig.whole(id)).toMatchObject({
      request_methods: ['EMAIL', 'SMS'],
      amount: 1500.12,
      currency: 'USD',
      fixed_amount: false,
      email: 'ada@example.com',
      mobile_number: '+12345678901',
      merchant_phone_number: '+19196894607',
      customer_id: '7',
      customer_salutation: 'Mrs',
      customer_first_name: 'Ada',
      customer_last_name: 'Lovelace “née” Byron',
      reference_number: 'INV-17',
      payment_type: 'PA',
      payment_methods: ['APPLE_PAY', 'GOOGLE_PAY'],
      cart_items: [
        { name: 'Shirt', qty: 2, sales_price: 700.06, sku: 'S-1' },
        { name: 'Ribbon', qty: 0.5, sales_price: 200 },
      ],
      shipping_charges: 9.9,
      shipping_tax: 0.99,
      shipping_address: { address_line1: 'Main 1', city: 'Bern', postal_code: '3000', country_iso: 'CH' },
      shipping_enabled: true,
      payment_frequency: 'MONTHLY',
      payment_start_date: '2099-01-31T12:00:00.000Z',
      total_number_of_payments: 12,
      initial_payment_amount: 100,
      tax_id: 'PKZMknlE',
      template_id: 'T1',
      moto_enabled: true,
      payment_fee_enabled: true,
      ach_fee_enabled: true,
      surcharge_fee_enabled: true,
      attach_invoice: true,
      send_mms_invoice: true,
      invoice_url: 'https://shop.example.com/invoice.pdf',
      attach_receipt_on_email: true,
      send_mms_receipt: true,
      send_confirmation: true,
      // Seconds are cut: never open longer than asked for.
      expiration_date: '2099-06-30T10:20:00.000Z',
      redirect_url: 'https://shop.example.com/thanks?a=1',
      cancel_url: 'https://shop.example.com/cart',
      response_url: `https://shop.example.com/paid?order=17&paygraph_token=${run.id}.${mac}#top`,
    });
    expect(rig.effects()).toEqual([`create payment_request ${id}`]);
  });

  test('of little has nothing else set, no fees above all, and the operation as its reference', async () => {
    await using rig = await startRig();
    const { id, run } = await rig.create(plain);
    expect(run.command).toMatchObject({ mark: run.id, reference: null, baseline: { known: [] } });
    expect(rig.whole(id)).toMatchObject({
      request_methods: ['WEB'],
      reference_number: run.id,
      fixed_amount: true,
      payment_type: 'DB',
      payment_fee_enabled: false,
      ach_fee_enabled: false,
      surcharge_fee_enabled: false,
      moto_enabled: false,
      payment_frequency: 'ONE-TIME',
      payment_methods: [],
      cart_items: [],
      expiration_date: null,
      response_url: '',
    });
    // A reference of its own needs no look at what is there.
    expect(rig.sandbox.requests.since(0).entries.map(({ method }) => method)).toEqual(['POST']);
  });

  test('is written down without what is secret, and without what is read again', async () => {
    await using rig = await startRig();
    const { run, operation } = await rig.create(everything);
    const text = JSON.stringify([operation.written, operation.answer, operation.baseline]);
    expect(text).not.toContain('paygraph_token');
    expect(text).not.toContain(rig.sandbox.accessKey);
    expect(operation.written).toMatchObject({
      response_url: everything.urls.notificationUrl,
      notified_by: run.id,
      shipping_charges: '9.90',
    });
    expect(operation.written).not.toHaveProperty('email');
  });

  test.each([
    ['UTC', '2099-07-01T00:30:00.000Z'],
    ['America/New_York', '2099-07-01T00:30:00.000Z'],
    ['Asia/Kathmandu', '2099-07-01T00:30:00.000Z'],
  ])('expires at the minute that was meant, in %s', async (timeZone, shown) => {
    await using rig = await startRig({ timeZone }, { timeZone });
    const { id } = await rig.create({ ...plain, expiresAt: Date.parse(shown) + 1 });
    expect(rig.sandbox.store.requests.get(id)?.expiration_date).toBe(shown);
  });

  test.each([
    ['EMAIL', { attach_invoice: true, send_mms_invoice: false, attach_receipt_on_email: true }],
    ['SMS', { attach_invoice: false, send_mms_invoice: true, attach_receipt_on_email: false }],
  ] as const)('delivered by %s sends invoice and receipt that way', async (delivery, expected) => {
    await using rig = await startRig();
    const sends = { sendInvoice: true, sendReceipt: true, phone: '+12345678901' };
    const { id } = await rig.create({ ...plain, ...sends, delivery: [delivery] });
    expect(rig.whole(id)).toMatchObject({ ...expected, send_mms_receipt: delivery === 'SMS' });
  });

  const at = (name: string): string => `input.paymentRequest.${name}`;
  test.each<[string, Partial<RequestInput>, readonly string[]]>([
    ['by the day', { interval: 'DAY', startsAt: 1 }, [`UNSUPPORTED_BY_PROVIDER ${at('interval')}`]],
    ['in a series without a start', { interval: 'WEEK' }, [`BAD_USER_INPUT ${at('startsAt')}`]],
    [
      'with what only a series has',
      { startsAt: 1, numberOfPayments: 2, initialAmount: amount('1', 'USD') },
      ['initialAmount', 'numberOfPayments', 'startsAt'].map((name) => `BAD_USER_INPUT ${at(name)}`),
    ],
    ['of nothing', { amount: amount('0', 'USD') }, [`BAD_USER_INPUT ${at('amount.amount')}`]],
    ['by e-mail without one', { delivery: ['EMAIL'], email: null }, [`BAD_USER_INPUT ${at('email')}`]],
    ['by SMS without a phone', { delivery: ['SMS'] }, [`BAD_USER_INPUT ${at('phone')}`]],
    ['sent to nobody', { email: null, phone: null }, [`BAD_USER_INPUT ${at('email')}`]],
    [
      'with an invoice and a receipt that go nowhere',
      { sendInvoice: true, sendReceipt: true },
      [`BAD_USER_INPUT ${at('sendInvoice')}`, `BAD_USER_INPUT ${at('sendReceipt')}`],
    ],
    ['of other wallets', { methods: ['APPLE_PAY', 'AMEX'] }, [`BAD_USER_INPUT ${at('methods.1')}`]],
    ['that is over', { expiresAt: Date.now() }, [`BAD_USER_INPUT ${at('expiresAt')}`]],
    [
      'of lines that it has no place for',
      {
        lineItems: [
          item({ name: 'a', unitPrice: amount('1', 'EUR') }),
          item({ name: 'b', quantity: '0', kind: 'PRODUCT', reference: 'r', taxRate: '7', taxTitle: 'VAT' }),
        ],
      },
      [
        `BAD_USER_INPUT ${at('lineItems.0.unitPrice')}`,
        `BAD_USER_INPUT ${at('lineItems.1.quantity')}`,
        `BAD_USER_INPUT ${at('lineItems.1.unitPrice')}`,
        `UNSUPPORTED_BY_PROVIDER ${at('lineItems.1.kind')}`,
        `UNSUPPORTED_BY_PROVIDER ${at('lineItems.1.reference')}`,
        `UNSUPPORTED_BY_PROVIDER ${at('lineItems.1.taxRate')}`,
        `UNSUPPORTED_BY_PROVIDER ${at('lineItems.1.taxTitle')}`,
      ],
    ],
    [
      'that is wrong in several ways',
      { interval: 'DAY', methods: ['CASH'], email: null },
      [
        `BAD_USER_INPUT ${at('email')}`,
        `BAD_USER_INPUT ${at('methods.0')}`,
        `BAD_USER_INPUT ${at('startsAt')}`,
        `UNSUPPORTED_BY_PROVIDER ${at('interval')}`,
      ],
    ],
  ])('%s is refused before anything is sent', async (_, fields, refusals) => {
    await using rig = await startRig();
    const told = await refusalsOf(rig.provider, 'createPaymentLink', requestOf({ ...plain, ...fields }));
    expect(told).toEqual(refusals);
    expect(rig.sandbox.requests.since(0).entries).toEqual([]);
  });

  test('may leave the amount to the payer, from nothing on', async () => {
    await using rig = await startRig();
    const open = await rig.create({ ...plain, amount: amount('0', 'USD'), amountIsOpen: true });
    expect(rig.whole(open.id)).toMatchObject({ amount: 0, fixed_amount: false });
  });

  test.each<[string, Partial<RequestInput>, string]>([
    ['a tax profile', { taxId: 'nobody’s' }, 'taxId'],
    ['an e-mail', { email: 'nobody' }, 'email'],
    ['an amount', { amount: amount('0.00001', 'USD') }, 'amount.amount'],
    ['a count', { interval: 'WEEK', startsAt: 1, numberOfPayments: 0 }, 'numberOfPayments'],
  ])('whose field Paysley does not take is told so of it: %s', async (_, fields, path) => {
    await using rig = await startRig();
    const run = await prepareRun(rig.provider, 'createPaymentLink', requestOf({ ...plain, ...fields }));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'paymentRequest', ...path.split('.')] }],
    });
    expect(rig.effects()).toEqual([]);
  });

  test('is of no other account, and of no other kind', async () => {
    await using rig = await startRig();
    const fields = { amount: plain.amount };
    const refused = (input: Parameters<typeof createOf>[0], account?: string) =>
      refusalsOf(rig.provider, 'createPaymentLink', createOf(input, account));
    expect(await refused({ is: 'paymentRequest', fields: plain }, 'another')).toEqual([
      'NOT_FOUND input.accountId',
    ]);
    expect(await refused({ is: 'hosted', fields })).toEqual(['UNSUPPORTED_BY_PROVIDER input.hosted']);
    expect(await refused({ is: 'reusable', fields: { name: 'n', lineItems: [] } })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.reusable',
    ]);
  });
});

describe('a payment request whose answer was lost', () => {
  test.each([
    ['with a reference', { reference: 'R-9' }],
    ['without', {}],
  ])('is found by its reference and amount, %s', async (_, more) => {
    await using rig = await startRig();
    const handler = handlerOf(rig.provider, 'createPaymentLink');
    const fields = { ...plain, ...more };
    // Others that look alike were there, or are of another amount.
    if ('reference' in fields) {
      await rig.create(fields);
      await rig.create({ ...fields, amount: amount('12.51', 'USD') });
    }
    const run = await prepareRun(rig.provider, 'createPaymentLink', requestOf(fields));
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const id = rig.sandbox.effects().at(-1)?.id ?? '';
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({
      is: 'found',
      result: { kind: 'paymentLink', nativeId: id, parent: null },
      answer: { url: `https://pay.example.com/r/${id}`, shortUrl: null, qrCodeUrl: null },
    });
    // One more like it, by somebody else: nobody can tell them apart.
    await rig.create({ ...fields, reference: run.command.mark });
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
  });

  test('is unclear where a row cannot be read', async () => {
    await using rig = await startRig();
    const { store } = rig.sandbox;
    const handler = handlerOf(rig.provider, 'createPaymentLink');
    const run = await prepareRun(rig.provider, 'createPaymentLink', requestOf({ ...plain, reference: 'R' }));
    const [first] = store.requests.all();
    if (first === undefined) throw new Error('the sandbox has requests');
    store.requests.insert({ ...first, transaction_id: '1OO', created_at: new Date().toISOString() });
    store.requests.insert({ ...first, transaction_id: '2OO', created_at: 'yesterday' });
    expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({ is: 'unclear' });
  });
});
