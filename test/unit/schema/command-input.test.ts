import { describe, expect, it } from 'vitest';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { refTo } from './fake-gateway.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';

const account = refTo('account', 'a1');
const card = '4111 1111 1111 1111';

async function create(more: Readonly<Record<string, unknown>> = {}): Promise<Told> {
  return told('createTransaction', {
    idempotencyKey: 'k',
    accountId: account.id,
    amount: { amount: '12.5', currency: 'USD' },
    source: { hosted: {} },
    ...more,
  });
}

function capture(more: Readonly<Record<string, unknown>>): Promise<Told> {
  const transactionId = refTo('transaction', 'p1').id;
  return told('captureTransaction', {
    idempotencyKey: 'k',
    transactionId,
    ...more,
  });
}

describe('the input of a payment', () => {
  it('is complete when it gets to a provider: defaults, nulls, exact amounts', async () => {
    const { errors, input } = await create({
      taxAmount: { amount: '0', currency: 'USD' },
      scheduledFor: '2026-03-01T00:00:00Z',
      lineItems: [{ name: 'Tea', quantity: '2.50', unitPrice: { amount: '-1', currency: 'USD' } }],
      metadata: { order: 7, nested: { list: ['a', null, true] } },
    });
    expect(errors).toEqual([]);
    expect(input).toMatchObject({
      account: new RecordRef('account', 'GOVINEER', 'gov', null, 'a1'),
      amount: { amount: '12.50', currency: 'USD' },
      taxAmount: { amount: '0.00' },
      maxTotal: null,
      source: { is: 'hosted', methods: null, saveMethod: null },
      captureMethod: 'AUTOMATIC',
      direction: 'PAYMENT',
      customer: null,
      lineItems: [{ reference: null, quantity: '2.5', unitPrice: { amount: '-1.00' }, taxRate: null }],
      scheduledFor: Date.UTC(2026, 2, 1),
      metadata: { order: 7, nested: { list: ['a', null, true] } },
      allowDuplicate: false,
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['no key', { idempotencyKey: '' }, ['idempotencyKey']],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(256) }, ['idempotencyKey']],
    ['a key that is not ASCII', { idempotencyKey: 'ü' }, ['idempotencyKey']],
    ['a key with a line break', { idempotencyKey: 'a\nb' }, ['idempotencyKey']],
    ['the id of something else', { accountId: refTo('customer', 'c').id }, ['accountId']],
    ['no id at all', { accountId: 'x' }, ['accountId']],
    ['nothing to pay', { amount: { amount: '0', currency: 'USD' } }, ['amount']],
    ['less than nothing', { amount: { amount: '-1', currency: 'USD' } }, ['amount']],
    ['a third decimal', { amount: { amount: '12.345', currency: 'USD' } }, ['amount']],
    ['a decimal of yen', { amount: { amount: '92.5', currency: 'JPY' } }, ['amount']],
    ['no number', { amount: { amount: '1e3', currency: 'USD' } }, ['amount']],
    ['tax in another currency', { taxAmount: { amount: '1', currency: 'EUR' } }, ['taxAmount']],
    ['no source', { source: {} }, ['source']],
    ['two sources', { source: { hosted: {}, terminalId: refTo('terminal', 't').id } }, ['source']],
    [
      'a terminal that is a customer',
      { source: { terminalId: refTo('customer', 'c').id } },
      ['source', 'terminalId'],
    ],
    ['no lines', { lineItems: [] }, ['lineItems']],
    ['none of a line', { lineItems: [{ name: 'Tea', quantity: '0' }] }, ['lineItems', '0', 'quantity']],
    ['a day that there is not', { scheduledFor: '2026-02-30T00:00:00Z' }, ['scheduledFor']],
    ['a card in the description', { description: `pay with ${card}` }, ['description']],
    ['a card in an address', { billingAddress: { line1: card } }, ['billingAddress', 'line1']],
    ['a card as a token', { source: { token: { token: card, kind: 'CARD' } } }, ['source', 'token', 'token']],
    [
      'a card in the name of a line',
      { lineItems: [{ name: card, quantity: '1' }] },
      ['lineItems', '0', 'name'],
    ],
    ['a card in the metadata', { metadata: { a: { b: [card] } } }, ['metadata', 'a', 'b', '0']],
    ['a card as a number', { metadata: { a: 4111111111111111 } }, ['metadata', 'a']],
    ['a card as a name', { metadata: { [card]: 1 } }, ['metadata']],
    ['half a character', { reference: '\uD800' }, ['reference']],
  ])('with %s is refused where it is wrong', async (_, more, path) => {
    const { errors, input } = await create(more);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', ...path] }]);
    expect(input).toBeNull();
  });

  it('is told all that is wrong at once', async () => {
    const { errors } = await create({ idempotencyKey: '', source: {}, description: card });
    expect(new Set(errors.map(({ path }) => path?.at(-1)))).toEqual(
      new Set(['description', 'idempotencyKey', 'source']),
    );
  });

  it('may have digits like a card in references, article numbers, bank fields and telephone numbers', async () => {
    const { errors } = await create({
      reference: card,
      customerPhone: '+4222222222222',
      lineItems: [{ name: 'Tea', quantity: '1', sku: card, reference: card }],
      source: {
        bankAccount: {
          holder: 'Ada',
          routingNumber: '021000021',
          accountNumber: '4111111111111111',
          accountType: 'PERSONAL_CHECKING',
        },
      },
    });
    expect(errors).toEqual([]);
  });

  it('must be of one account', async () => {
    const elsewhere = new RecordRef('customer', 'GOVINEER', 'gov', 'a2', 'c').id;
    const { errors } = await create({ customerId: elsewhere });
    expect(errors).toMatchObject([{ path: ['input', 'customerId'] }]);
  });
});

describe('the input of a capture', () => {
  it('has its defaults, and parts of lines', async () => {
    const lineItems = [{ nativeId: 'l1', quantity: '01.0', amount: { amount: '1', currency: 'USD' } }];
    const { errors, input } = await capture({ lineItems });
    expect(errors).toEqual([]);
    expect(input).toMatchObject({
      amount: null,
      final: true,
      lineItems: [{ nativeId: 'l1', quantity: '1', amount: { amount: '1.00' } }],
    });
  });

  it('is of one currency', async () => {
    const { errors } = await capture({
      amount: { amount: '1', currency: 'USD' },
      lineItems: [{ nativeId: 'l1', amount: { amount: '1', currency: 'EUR' } }],
    });
    expect(errors).toMatchObject([{ path: ['input', 'lineItems', '0', 'amount'] }]);
  });
});
