import { at, decimal } from '../golden-row.ts';
import type { ProfituityRow } from './profituity-row.ts';

type Row = ProfituityRow<'transaction'>;
type Filters = ReturnType<Row['filter']>;

const paid = { more: '["status","=","Paid"]' };

function updated(from: string, to: string, ...more: readonly Filters[]): Filters {
  return {
    op: 'and',
    of: [
      { op: 'gte', field: 'updatedAt', value: at(from) },
      { op: 'lt', field: 'updatedAt', value: at(to) },
      ...more,
    ],
  };
}

/** When payments were made, changed and completed. */
export const timeRows: readonly Row[] = [
  {
    name: 'createdAt between two instants of a millisecond',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gt', field: 'createdAt', value: at('2025-09-23T11:59:59.999Z') },
        { op: 'lte', field: 'createdAt', value: at('2025-09-23T12:00:00.000Z') },
      ],
    }),
    expect: {
      more: '["creationTime",">=","2025-09-23T12:00:00.000Z"],"and",["creationTime","<","2025-09-23T12:00:00.001Z"]',
    },
  },
  {
    name: 'createdAt after every year',
    filter: () => ({ op: 'gt', field: 'createdAt', value: at('9999-12-31T23:59:59.999Z') }),
    expect: 'none',
  },
  {
    name: 'createdAt after the first year',
    filter: () => ({ op: 'gte', field: 'createdAt', value: at('0001-01-01T00:00:00.000Z') }),
    expect: {},
  },

  // the report: a span with two ends, not too long
  {
    name: 'updatedAt in a span',
    filter: () => updated('2025-06-10T08:00:00Z', '2025-06-14T20:00:00Z'),
    expect: { report: ['2025-06-09T00:00:00.0000000Z', '2025-06-16T00:00:00.0000000Z'] },
  },
  {
    name: 'updatedAt in a span of 31 days, and in what order',
    filter: () => updated('2025-06-01T00:00:00Z', '2025-07-02T00:00:00Z'),
    order: [{ field: 'amount', direction: 'asc' }],
    idDirection: 'desc',
    expect: { report: ['2025-05-31T00:00:00.0000000Z', '2025-07-04T00:00:00.0000000Z'] },
  },
  {
    name: 'updatedAt in a span, of some status, amount and time of creation',
    filter: () =>
      updated(
        '2025-06-10T00:00:00Z',
        '2025-06-30T00:00:00Z',
        { op: 'eq', field: 'status', value: 'SUCCEEDED' },
        { op: 'gte', field: 'amount', value: decimal('1') },
        { op: 'lt', field: 'createdAt', value: at('2025-06-20T00:00:00Z') },
      ),
    order: [{ field: 'createdAt', direction: 'desc' }],
    expect: { report: ['2025-06-09T00:00:00.0000000Z', '2025-07-02T00:00:00.0000000Z'] },
  },
  {
    name: 'updatedAt in one of two spans',
    filter: () => ({
      op: 'or',
      of: [
        updated('2025-06-01T00:00:00Z', '2025-06-03T00:00:00Z'),
        updated('2025-06-20T00:00:00Z', '2025-06-22T00:00:00Z'),
      ],
    }),
    expect: { report: ['2025-05-31T00:00:00.0000000Z', '2025-06-24T00:00:00.0000000Z'] },
  },
  {
    name: 'updatedAt at an instant',
    filter: () => ({ op: 'eq', field: 'updatedAt', value: at('2025-06-10T23:59:59.999Z') }),
    expect: { report: ['2025-06-09T00:00:00.0000000Z', '2025-06-12T00:00:00.0000000Z'] },
    findsNothing: true,
  },

  // the list, which can't be asked for it
  {
    name: 'updatedAt in a longer span',
    filter: () => updated('2025-06-01T00:00:00Z', '2025-07-02T00:00:00.002Z'),
    expect: {},
  },
  {
    name: 'updatedAt with an open end',
    filter: () => ({ op: 'gte', field: 'updatedAt', value: at('2025-12-01T00:00:00Z') }),
    expect: {},
  },
  {
    name: 'updatedAt in a span, of a customer',
    filter: (k) =>
      updated('2024-01-01T00:00:00Z', '2024-01-31T00:00:00Z', {
        op: 'eq',
        field: 'customerId',
        value: k.customer,
      }),
    expect: { more: '["customerId","=","{customer}"]' },
    findsNothing: true,
  },
  {
    name: 'updatedAt in a span, with a reference',
    filter: () =>
      updated('2025-06-01T00:00:00Z', '2025-06-30T00:00:00Z', {
        op: 'eq',
        field: 'reference',
        value: 'A+B=C',
      }),
    expect: { more: '["externalId","=","A+B=C"]' },
  },
  {
    name: 'updatedAt ne is not pushed',
    filter: () => ({ op: 'ne', field: 'updatedAt', value: 0 }),
    expect: {},
  },

  // completed is what is paid
  {
    name: 'completedAt gte',
    filter: () => ({ op: 'gte', field: 'completedAt', value: at('2025-06-01T00:00:00Z') }),
    expect: paid,
  },
  {
    name: 'completedAt ne',
    filter: () => ({ op: 'ne', field: 'completedAt', value: at('2025-06-01T00:00:00Z') }),
    expect: paid,
  },
  { name: 'completedAt present', filter: () => ({ op: 'present', field: 'completedAt' }), expect: paid },
  {
    name: 'completedAt missing is not pushed',
    filter: () => ({ op: 'missing', field: 'completedAt' }),
    expect: {},
  },
];
