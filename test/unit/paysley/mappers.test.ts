import fc from 'fast-check';
import { expect, describe, test } from 'vitest';
import { createPaysley } from '../../../datasources/paysley/index.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';
import { listRequest, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import { startFakePaysley } from './fake-paysley.ts';
import { account, connectTo, testSettings } from './sandbox-connection.ts';

/** A sound row of each list, and what can be made of it. */
const lists = {
  transaction: {
    member: 'payments',
    row: {
      amount: 12.34,
      currency: 'USD',
      customer_phone_number: '+1 202',
      email: 'a@b.cd',
      payment_date: '2025-03-01T10:00:00.000Z',
      payment_id: 'p1',
      payment_type: 'CC.DB',
      reference_number: 'R1',
      reference_payment_id: null,
      status: 'success',
      transaction_id: '12OO',
      transaction_type: 'scheduled',
    },
    properties: [
      'amount',
      'customer',
      'status',
      'refundedAmount',
      'captures',
      'paymentLink',
      'billingSubscription',
      'actions',
    ],
  },
  refund: {
    member: 'payments',
    row: {
      amount: '1.00',
      currency: 'EUR',
      payment_date: '2025-03-01T10:00:00.000Z',
      payment_id: 'p2',
      payment_type: 'CC.RF',
      reference_payment_id: 'p1',
      status: 'success',
    },
    properties: ['amount', 'status', 'transaction', 'failure'],
  },
  customer: {
    member: 'customers',
    row: {
      customer_id: 7,
      email: 'a@b.cd',
      mobile_no: '',
      group_id: 3,
      listing_type: 'company',
      company: 'C',
      additional_value: {},
    },
    properties: ['displayName', 'address', 'group', 'metadata', 'kind', 'raw'],
  },
  product: {
    member: 'product_services',
    row: {
      id: 7,
      name: 'P',
      type: 'product',
      sales_price: '1.00',
      category: 'c',
      unit_in_stock: 3,
      unit_low_stock: 4,
      tax_value: '8',
    },
    properties: ['price', 'cost', 'stock', 'kind', 'unit', 'taxRate', 'imageUrl', 'categoryName'],
  },
} as const satisfies {
  [K in RecordKind]?: { member: string; row: object; properties: readonly PropertyOf<K>[] };
};

const weird: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '2026-01-05T10:00:00Z',
    'USD',
    'usd',
    'CC.PA',
    'CC',
    '',
    '.',
    'success',
    12,
    -1,
    1.5,
    null,
    true,
    '7',
    1e300,
  ),
);

describe.each(Object.keys(lists) as (keyof typeof lists)[])('%s', (kind) => {
  const { member, row, properties } = lists[kind];

  test('whatever a row holds, it is a record, no record, or an unreadable one', async () => {
    let rows: unknown[] = [];
    const fake = await startFakePaysley((url) => {
      const isList = url.pathname.endsWith(member === 'product_services' ? 'products-services' : member);
      return isList
        ? {
            body: JSON.stringify({
              limit: 100,
              page: 1,
              page_count: 1,
              total_count: rows.length,
              [member]: rows,
            }),
          }
        : { status: 404, body: '{"message":"Your Payment history data not found","result":"failed"}' };
    });
    const pay = connectTo(fake);
    const bend = fc.record(Object.fromEntries(Object.keys(row).map((name) => [name, weird])), {
      requiredKeys: [],
    });
    await fc.assert(
      fc.asyncProperty(fc.array(bend, { minLength: 1, maxLength: 5 }), async (bends) => {
        rows = [row, ...bends.map((bent) => ({ ...row, ...bent })), 'no row', null];
        const request = listRequest({
          accounts: account,
          limit: 100,
          projection: new Set(properties as readonly string[]) as never,
        });
        const page = await sourceOf(pay, kind as RecordKind).list(request as never, testCall());
        expect(page.rowsRead).toBe(rows.length);
        expect(page.records.length + page.unreadable).toBeLessThanOrEqual(rows.length);
        expect(page.unreadable).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
    await pay.close();
    await fake.close();
  });
});

test('ids of customers are numbers and texts alike, names shown are the first there is', async () => {
  const rows = [
    { customer_id: 1, company: 'Firm', first_name: 'A' },
    { customer_id: '2', company: '', first_name: 'A', last_name: 'B' },
    { customer_id: 3, first_name: ' ', email: 'a@b' },
    { customer_id: 4, mobile_no: '+1' },
    { customer_id: 5, reference_number: 'r' },
    { customer_id: 6 },
    { customer_id: 0 },
  ];
  const fake = await startFakePaysley(() => ({
    body: JSON.stringify({ page_count: 1, total_count: 7, customers: rows }),
  }));
  const pay = connectTo(fake);
  const request = listRequest<'customer'>({
    accounts: account,
    projection: new Set(['displayName'] as const),
  });
  const page = await sourceOf(pay, 'customer').list(request, testCall());
  expect(page.records.map(({ nativeId, displayName }) => [nativeId, displayName])).toEqual([
    ['1', 'Firm'],
    ['2', 'A B'],
    ['3', 'a@b'],
    ['4', '+1'],
    ['5', 'r'],
    ['6', '6'],
  ]);
  expect([page.unreadable, page.unreadableTail]).toEqual([1, 1]);
  await pay.close();
  await fake.close();
});

test('customers have a key for the e-mail, whatever its case, and one for the digits of the phone', () => {
  const { customerLinks } = createPaysley(testSettings(), testDeps());
  const keys = (email: string | null, phone: string | null) =>
    customerLinks?.keysOf({ email, phone } as Parameters<typeof customerLinks.keysOf>[0]);
  expect(keys(' Ann@Example.COM ', '+1 (919) 689-46')).toEqual(['email:ann@example.com', 'phone:191968946']);
  expect(keys(null, 'none')).toEqual([]);
});
