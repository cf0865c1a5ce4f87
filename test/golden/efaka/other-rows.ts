import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { EfakaRow } from './efaka-row.ts';
import { query } from './efaka-row.ts';
import { paymentOf } from './text-rows.ts';

/** Refunds are found as payments are, among them. */
export const refundRows: readonly EfakaRow<'refund'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: 'requiresFilter' },
  { name: 'id eq', filter: (k) => ({ op: 'eq', field: 'id', value: k.own }), expect: ['/payments/{own}'] },
  {
    name: 'id of a payment is no id of a refund',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.transaction }),
    expect: 'none',
  },
  {
    name: 'nativeId eq',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative }),
    expect: ['/payments/{own}'],
  },
  {
    name: 'nativeId of what is no id',
    filter: () => ({ op: 'eq', field: 'nativeId', value: '../payments' }),
    expect: 'none',
  },
  {
    name: 'transactionId cannot be asked for',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    expect: 'requiresFilter',
  },
  {
    name: 'transactionId beside the reference',
    filter: () => ({
      op: 'and',
      of: [
        {
          op: 'eq',
          field: 'transactionId',
          value: new RecordRef('transaction', 'EFAKA', 'efa', 'default', paymentOf('fish+chips')).id,
        },
        { op: 'in', field: 'reference', values: ['order-1010-part-1', 'fish+chips'] },
      ],
    }),
    expect: [query('fish%2Bchips'), query('order-1010-part-1')],
  },
  {
    name: "reference of its own, which is not the payment's",
    filter: () => ({ op: 'eq', field: 'reference', value: 'order-1010-part-1' }),
    expect: [query('order-1010-part-1')],
  },
  {
    name: 'reference in',
    filter: () => ({ op: 'in', field: 'reference', values: ['fish+chips', '%2B'] }),
    expect: [query('%252B'), query('fish%2Bchips')],
  },
  {
    name: 'status is checked here',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'reference', value: 'fish+chips' },
        { op: 'eq', field: 'status', value: 'SUCCEEDED' },
      ],
    }),
    expect: [query('fish%2Bchips')],
  },
  {
    name: 'status',
    filter: () => ({ op: 'eq', field: 'status', value: 'PENDING' }),
    expect: 'requiresFilter',
  },
  {
    name: 'reference or id',
    filter: (k) => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'reference', value: 'fish+chips' },
        { op: 'eq', field: 'id', value: k.own },
      ],
    }),
    expect: ['/payments/{own}', query('fish%2Bchips')],
  },
];

/** The one account is of our own making: nobody is ever asked. */
export const accountRows: readonly EfakaRow<'account'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: [] },
  { name: 'name eq', filter: () => ({ op: 'eq', field: 'name', value: 'eFaka' }), expect: [] },
  { name: 'name of another', filter: () => ({ op: 'eq', field: 'name', value: 'efaka' }), expect: 'none' },
  { name: 'createdAt present', filter: () => ({ op: 'present', field: 'createdAt' }), expect: 'none' },
];
