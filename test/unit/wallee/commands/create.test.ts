import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRun, told } from '../../../kit/command-run.ts';
import { effectsSince, item, money, openDesk, payment, refTo, space } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const tables = () => desk.sandbox.store.space(Number(space));
const named = () => {
  const customer = tables()
    .customers.all()
    .find(({ customerId }) => typeof customerId === 'string' && customerId !== '');
  if (customer?.customerId === undefined || customer.customerId === null) throw new Error('a customer');
  return { id: `${customer.id}`, text: customer.customerId };
};

describe('a payment by token', () => {
  test('is created, confirmed and processed, and carries all that was said of it', async () => {
    const customer = named();
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(
      desk.wal,
      'createTransaction',
      payment(desk, {
        amount: money('70.90'),
        lineItems: [
          item({ reference: 'shirt', quantity: '2', sku: 'red', taxRate: '8.1', taxTitle: 'VAT' }),
          item({ name: 'Parcel', kind: 'SHIPPING', unitPrice: money('11.00'), taxRate: '2.5' }),
        ],
        reference: 'INV-1',
        customer: refTo('customer', customer.id),
        customerEmail: 'a@example.com',
        customerPhone: '+41 1',
        billingAddress: {
          line1: 'Street 1',
          line2: null,
          city: 'Bern',
          state: 'BE',
          postalCode: '3000',
          country: 'CH',
        },
        metadata: { order: '7' },
        returnUrl: 'https://shop.example/done',
        maxTotal: money('70.90'),
      }),
    );
    expect(run.command).toMatchObject({
      account: space,
      target: null,
      mark: 'INV-1',
      reference: 'INV-1',
      baseline: { source: 'paymentMethodId' },
    });
    expect(run.command.steps.map(({ name }) => name)).toEqual(['create', 'confirm', 'process']);
    const outcome = await run.send();
    expect(outcome).toMatchObject({ is: 'done', result: { kind: 'transaction', parent: null } });
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    const record = desk.transaction(id);
    expect(record).toMatchObject({
      state: 'FULFILL',
      currency: 'CHF',
      merchantReference: 'INV-1',
      customerId: customer.text,
      customerEmailAddress: 'a@example.com',
      billingAddress: {
        street: 'Street 1',
        city: 'Bern',
        postalState: 'BE',
        postcode: '3000',
        phoneNumber: '+41 1',
      },
      metaData: { order: '7', operation: run.id },
      completionBehavior: 'COMPLETE_IMMEDIATELY',
      autoConfirmationEnabled: false,
      token: { id: Number(desk.token) },
    });
    expect(
      record.lineItems.map(({ uniqueId, type, quantity, amountIncludingTax, taxes }) => [
        uniqueId,
        type,
        quantity.text,
        amountIncludingTax.text,
        taxes.map(({ title, rate }) => `${title} ${rate.text}`),
      ]),
    ).toEqual([
      ['shirt', 'PRODUCT', '2', '59.90', ['VAT 8.1']],
      [`${run.id}-2`, 'SHIPPING', '1', '11.00', ['Tax 2.5']],
    ]);
    expect(effectsSince(desk, before)).toEqual([
      { kind: 'payment', target: null, amount: '70.90', currency: 'CHF', reference: 'INV-1', mark: run.id },
    ]);
    expect(await desk.lookUp('createTransaction', run)).toEqual({
      is: 'found',
      result: { kind: 'transaction', nativeId: id, parent: null },
    });
  });

  test('without line items is one of them, named by the description; its own id is the reference', async () => {
    const run = await prepareRun(
      desk.wal,
      'createTransaction',
      payment(desk, { amount: money('1500', 'JPY'), description: 'Sandals', captureMethod: 'MANUAL' }),
    );
    const outcome = await run.send();
    const record = desk.transaction(outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '');
    expect(record).toMatchObject({ state: 'AUTHORIZED', currency: 'JPY', merchantReference: run.id });
    expect(
      record.lineItems.map(({ name, uniqueId, amountIncludingTax }) => [
        name,
        uniqueId,
        amountIncludingTax.text,
      ]),
    ).toEqual([['Sandals', run.id, '1500']]);
  });

  test('that is declined is done: the record says so, and nothing moved', async () => {
    const before = desk.sandbox.effects().length;
    const id = await desk.paid({ amount: money('10.51') });
    expect(desk.transaction(id).state).toBe('FAILED');
    expect(effectsSince(desk, before)).toEqual([]);
  });
});

describe('a payment on the page of wallee', () => {
  test('moves nothing; its redirect leads there', async () => {
    const before = desk.sandbox.effects().length;
    const methods = tables().methodConfigurations.all();
    const run = await prepareRun(
      desk.wal,
      'createTransaction',
      payment(desk, {
        source: { is: 'hosted', methods: [`${methods[0]?.id}`], saveMethod: true },
        cancelUrl: 'https://shop.example/no',
      }),
    );
    const outcome = await run.send();
    expect(outcome).toMatchObject({ is: 'done', redirect: { method: 'GET', parameters: [] } });
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    const url = outcome.is === 'done' ? outcome.redirect?.url : '';
    expect(url).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:\\d+/s/405/payment/transaction/pay/${id}\\?securityToken=`),
    );
    expect(desk.transaction(id)).toMatchObject({
      state: 'CONFIRMED',
      tokenizationMode: 'FORCE_CREATION',
      allowedPaymentMethodConfigurations: [methods[0]?.id],
    });
    expect(effectsSince(desk, before)).toEqual([]);
    expect(await desk.lookUp('createTransaction', run)).toMatchObject({
      is: 'found',
      result: { nativeId: id },
    });
  });
});

test('what wallee refuses is told by the path it came from, and not in its words', async () => {
  const token = tables()
    .tokens.all()
    .find(({ id }) => `${id}` === desk.token);
  const run = await prepareRun(desk.wal, 'createTransaction', payment(desk, {}));
  if (token === undefined) throw new Error('a token');
  tables().tokens.update(token.id, { state: 'INACTIVE' });
  const outcome = await run.send();
  tables().tokens.update(token.id, { state: 'ACTIVE' });
  if (outcome.is !== 'refused') throw new Error('a refusal was expected');
  expect(told(outcome.refusals)).toEqual(['BAD_USER_INPUT input.source.paymentMethodId']);
  expect(outcome.refusals[0]?.message).toBe('wallee does not take this value (422)');
});
