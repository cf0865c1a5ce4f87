import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timestamp } from '../../../datasources/efaka/wire/timestamp.ts';
import { Mismatch } from '../../../datasources/http/mismatch.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import type { FakeEfaka } from './fake-efaka.ts';
import { idOf, startFakeEfaka, wirePayment } from './fake-efaka.ts';
import { account, connectTo } from './sandbox-connection.ts';

let rows: readonly unknown[] = [];
let fake: FakeEfaka;
let efa: Provider;

beforeAll(async () => {
  fake = await startFakeEfaka(() => ({ body: JSON.stringify({ result: {}, records: rows }) }));
  efa = connectTo(fake);
});

afterAll(async () => {
  await efa.close();
  await fake.close();
});

const all = [
  'amount',
  'status',
  'failure',
  'captures',
  'capturedAmount',
  'actions',
  'paymentMethod',
  'savedPaymentMethod',
  'customerName',
  'customerEmail',
  'customerPhone',
  'billingAddress',
  'shippingAddress',
  'metadata',
  'description',
  'reference',
  'createdAt',
  'completedAt',
  'statusHistory',
  'direction',
  'captureMethod',
  'raw',
] as const satisfies readonly PropertyOf<'transaction'>[];

async function pageOf<K extends 'transaction' | 'refund'>(kind: K, ...properties: readonly PropertyOf<K>[]) {
  const request = listRequest<K>({
    accounts: account,
    limit: 100,
    filter: { op: 'eq', field: 'reference', value: 'order-1' } as never,
    projection: projectionOf<K>(...properties),
  });
  return sourceOf(efa, kind).list(request, testCall());
}

async function transactionOf(
  given: Readonly<Record<string, unknown>>,
): Promise<Records['transaction'] | undefined> {
  rows = [wirePayment(given)];
  return (await pageOf('transaction', ...all)).records[0];
}

/** `given` under a payment of type PA, which it refers to. */
async function authorizationWith(...given: readonly Readonly<Record<string, unknown>>[]) {
  rows = [
    wirePayment({ paymentType: 'PA' }),
    ...given.map((each, index) => wirePayment({ id: idOf(index + 2), referencedId: idOf(1), ...each })),
  ];
  return (await pageOf('transaction', ...all)).records.find(({ nativeId }) => nativeId === idOf(1));
}

describe('amounts', () => {
  test.each([
    ['92.00', 'EUR', '92.00', '9200'],
    ['92.00', 'JPY', '92', '92'],
    ['92', 'EUR', '92.00', '9200'],
    ['92.50', 'JPY', '92.50', null],
    ['92.00', 'KWD', '92.000', '92000'],
    ['9999999999.99', 'USD', '9999999999.99', '999999999999'],
  ])('%s %s', async (amount, currency, text, minorUnits) => {
    const record = await transactionOf({ amount, currency });
    expect([record?.amount.amount, record?.amount.minorUnits]).toEqual([text, minorUnits]);
  });
});

describe('times', () => {
  test.each([
    ['2026-01-05 10:00:00+0000', Date.UTC(2026, 0, 5, 10)],
    ['2026-01-05 10:00:00.987+0000', Date.UTC(2026, 0, 5, 10, 0, 0, 987)],
    ['2026-01-05 10:00:00+0130', Date.UTC(2026, 0, 5, 8, 30)],
    ['2024-02-29 23:59:59-0500', Date.UTC(2024, 2, 1, 4, 59, 59)],
  ])('%s', (text, at) => {
    expect(timestamp(text)).toBe(at);
  });

  test.each([
    '',
    '2026-01-05T10:00:00Z',
    '2026-01-05 10:00:00',
    '2026-02-30 10:00:00+0000',
    '2026-01-05',
    7,
    null,
  ])('%j is none', (input) => {
    expect(timestamp(input)).toBeInstanceOf(Mismatch);
  });
});

describe('what was done with an authorization', () => {
  test('captures of one result add up, whatever came with them', async () => {
    const record = await authorizationWith(
      { paymentType: 'CP', amount: '30.00', timestamp: '2026-01-07 10:00:00+0000' },
      { paymentType: 'CP', amount: '12.5', timestamp: '2026-01-06 10:00:00+0000' },
      { paymentType: 'CP', amount: '40.00', result: { code: '800.100.152' } },
      { paymentType: 'CP', amount: '40.00', referencedId: idOf(99) },
    );
    expect(record).toMatchObject({ status: 'SUCCEEDED', completedAt: Date.UTC(2026, 0, 7, 10) });
    expect(record?.capturedAmount?.amount).toBe('42.50');
    expect(record?.captures?.map(({ nativeId }) => nativeId)).toEqual([idOf(3), idOf(2)]);
    expect(record?.actions.toSorted()).toEqual(['CAPTURE', 'REFUND']);
    // What the payment itself said stays what it was.
    expect(record?.statusHistory).toEqual([
      { status: 'AUTHORIZED', nativeStatus: '000.100.110', at: Date.UTC(2026, 0, 5, 10) },
    ]);
  });

  test.each([{ amount: 'much' }, { amount: undefined }, { currency: 'USD' }])(
    'a capture of %j: the sum is not known, the capture is',
    async (odd) => {
      const record = await authorizationWith({ paymentType: 'CP', ...odd });
      expect(record).toMatchObject({ status: 'SUCCEEDED', capturedAmount: null, actions: ['REFUND'] });
    },
  );

  test('a reversal voids it, but not what was captured before', async () => {
    const reversal = { paymentType: 'RV', amount: undefined, currency: undefined };
    expect(await authorizationWith(reversal)).toMatchObject({
      status: 'VOIDED',
      actions: [],
      completedAt: null,
    });
    const failed = { ...reversal, result: { code: '700.300.200' } };
    expect(await authorizationWith(failed)).toMatchObject({ status: 'AUTHORIZED' });
    expect(await authorizationWith({ paymentType: 'CP' }, reversal)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('what may be under way cannot be voided', async () => {
    const capture = { paymentType: 'CP', result: { code: '900.100.300' } };
    expect(await authorizationWith(capture)).toMatchObject({ status: 'AUTHORIZED', actions: ['CAPTURE'] });
    rows = [
      wirePayment({}),
      wirePayment({ id: idOf(2), paymentType: 'RF', referencedId: idOf(1), result: { code: '000.200.000' } }),
    ];
    expect((await pageOf('transaction', 'actions')).records[0]?.actions).toEqual(['REFUND']);
  });
});

describe('other parts', () => {
  test('empty text is nothing', async () => {
    const record = await transactionOf({
      descriptor: '',
      paymentBrand: '',
      registrationId: '',
      redirect: '',
      customParameters: '',
      card: { last4Digits: '', holder: '', expiryMonth: '', expiryYear: '' },
      customer: { givenName: '', surname: '', email: '', phone: '', mobile: '+49' },
      billing: { street1: '', city: '' },
      shipping: '',
    });
    expect(record).toMatchObject({
      status: 'SUCCEEDED',
      description: null,
      savedPaymentMethod: null,
      customerName: null,
      customerEmail: null,
      customerPhone: '+49',
      billingAddress: null,
      shippingAddress: null,
      metadata: {},
      paymentMethod: {
        kind: 'CARD',
        brand: null,
        last4: null,
        holder: null,
        expiryMonth: null,
        expiryYear: null,
      },
    });
  });

  test('a payout is neither captured nor refunded', async () => {
    const record = await transactionOf({ paymentType: 'CD' });
    expect(record).toMatchObject({
      status: 'SUCCEEDED',
      direction: 'PAYOUT',
      captureMethod: null,
      captures: null,
      actions: [],
    });
    expect(record?.capturedAmount?.amount).toBe('0.00');
  });

  test.each([
    [{ card: undefined, bankAccount: { holder: 'J' } }, 'BANK_ACCOUNT'],
    [{ card: undefined, virtualAccount: { accountId: 'j@example.org' } }, 'WALLET'],
    [{ card: undefined }, 'OTHER'],
    [{}, 'CARD'],
  ])('%j is %s', async (given, kind) => {
    expect((await transactionOf(given))?.paymentMethod?.kind).toBe(kind);
  });

  test('a month or year that is none is left out', async () => {
    const card = { last4Digits: '0000', expiryMonth: '13', expiryYear: '34' };
    expect((await transactionOf({ card }))?.paymentMethod).toMatchObject({
      last4: '0000',
      expiryMonth: null,
      expiryYear: null,
    });
  });

  test('a type that means nothing here is no record', async () => {
    for (const paymentType of ['RB', 'CB', 'pa']) {
      expect(await transactionOf({ paymentType })).toBeUndefined();
      expect((await pageOf('refund', 'status')).records).toEqual([]);
    }
  });

  test('a result that is missing is an outcome that is not known', async () => {
    for (const result of [undefined, null, '', {}, { code: '' }]) {
      expect(await transactionOf({ result })).toMatchObject({ status: 'UNKNOWN', capturedAmount: null });
    }
  });
});

const weird: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '2026-01-05 10:00:00+0000',
    'USD',
    'usd',
    'PA',
    'CP',
    'RF',
    '',
    '000.100.110',
    idOf(400),
    12,
    -1,
    1.5,
    null,
    true,
    1e300,
  ),
);

describe.each(['transaction', 'refund'] as const)('%s', (kind) => {
  test('whatever a row holds, it is a record, no record, or an unreadable one', async () => {
    const row = wirePayment({
      paymentType: kind === 'refund' ? 'RF' : 'PA',
      referencedId: idOf(1),
      customer: { email: 'a@b.cd' },
      billing: { city: 'C' },
      customParameters: {},
      descriptor: 'd',
    });
    const bend = fc.record(Object.fromEntries(Object.keys(row).map((name) => [name, weird])), {
      requiredKeys: [],
    });
    await fc.assert(
      fc.asyncProperty(fc.array(bend, { minLength: 1, maxLength: 5 }), async (bends) => {
        rows = [
          row,
          ...bends.map((bent, index) => ({ ...row, id: idOf(index + 2), ...bent })),
          'no row',
          null,
        ];
        const page = await pageOf(
          kind,
          ...((kind === 'refund' ? ['amount', 'status', 'failure', 'reference', 'raw'] : all) as never[]),
        );
        expect(page.records.length + page.unreadable).toBeLessThanOrEqual(rows.length);
        expect(page.records.length).toBeGreaterThanOrEqual(1);
        expect(page.unreadable).toBeGreaterThanOrEqual(2);
        for (const record of page.records) expect(record.ref).toBeInstanceOf(RecordRef);
      }),
      { numRuns: 60 },
    );
  });
});
