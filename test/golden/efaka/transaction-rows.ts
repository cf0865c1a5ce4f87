import { at, decimal } from '../golden-row.ts';
import type { EfakaRow } from './efaka-row.ts';
import { query } from './efaka-row.ts';

const nobody = '0'.repeat(32);

/** Payments: found by id or by reference, each by a call of its own; all else is checked here. */
export const transactionRows: readonly EfakaRow<'transaction'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: 'requiresFilter' },
  { name: 'nothing', filter: () => ({ op: 'nothing' }), expect: 'none' },

  // ids
  { name: 'id eq', filter: (k) => ({ op: 'eq', field: 'id', value: k.own }), expect: ['/payments/{own}'] },
  {
    name: 'id in',
    filter: (k) => ({ op: 'in', field: 'id', values: [k.own, k.transaction] }),
    expect: ['/payments/{own}', '/payments/{transaction}'],
  },
  {
    name: 'id of another connection',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.elsewhere }),
    expect: 'none',
  },
  {
    name: 'id in, one of another connection',
    filter: (k) => ({ op: 'in', field: 'id', values: [k.elsewhere, k.own] }),
    expect: ['/payments/{own}'],
  },
  { name: 'id ne', filter: (k) => ({ op: 'ne', field: 'id', value: k.own }), expect: 'requiresFilter' },
  {
    name: 'nativeId eq',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative }),
    expect: ['/payments/{own}'],
  },
  {
    name: 'nativeId eq of nothing',
    filter: () => ({ op: 'eq', field: 'nativeId', value: nobody }),
    expect: [`/payments/${nobody}`],
    findsNothing: true,
  },
  {
    name: 'nativeId in upper case is no id',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative.toUpperCase() }),
    expect: 'none',
  },
  {
    name: 'nativeId with a path behind is no id',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: `${k.ownNative}/x` }),
    expect: 'none',
  },
  {
    name: 'nativeId with a line feed behind is no id',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: `${k.ownNative}\n` }),
    expect: 'none',
  },
  {
    name: 'nativeId of a path is no id',
    filter: () => ({ op: 'in', field: 'nativeId', values: ['', '..', '../query', '%2e%2e', "' or 1 eq 1"] }),
    expect: 'none',
  },
  {
    name: 'nativeId in, most of them no ids',
    filter: (k) => ({ op: 'in', field: 'nativeId', values: ['..', k.ownNative, `${k.ownNative}?x=1`, 'x'] }),
    expect: ['/payments/{own}'],
  },
  {
    name: 'nativeId notIn',
    filter: (k) => ({ op: 'notIn', field: 'nativeId', values: [k.ownNative] }),
    expect: 'requiresFilter',
  },
  {
    name: 'nativeId gt',
    filter: (k) => ({ op: 'gt', field: 'nativeId', value: k.ownNative }),
    expect: 'requiresFilter',
  },

  // references
  {
    name: 'reference eq',
    filter: () => ({ op: 'eq', field: 'reference', value: 'order-1001' }),
    expect: [query('order-1001')],
  },
  {
    name: 'reference eq of several payments',
    filter: () => ({ op: 'eq', field: 'reference', value: 'order-1011' }),
    expect: [query('order-1011')],
  },
  {
    name: 'reference eq in another case',
    filter: () => ({ op: 'eq', field: 'reference', value: 'ORDER-1001' }),
    expect: [query('ORDER-1001')],
    findsNothing: true,
  },
  {
    name: 'reference eq of a refund only',
    filter: () => ({ op: 'eq', field: 'reference', value: 'order-1010-part-1' }),
    expect: [query('order-1010-part-1')],
    findsNothing: true,
  },
  {
    name: 'reference in',
    filter: () => ({ op: 'in', field: 'reference', values: ['order-1002', 'order-1001', 'order-1002'] }),
    expect: [query('order-1001'), query('order-1002')],
  },
  {
    name: 'reference that is none',
    filter: () => ({ op: 'in', field: 'reference', values: ['', 'x'.repeat(256), 'half \uD83D'] }),
    expect: 'none',
  },
  {
    name: 'reference in, one of which is none',
    filter: () => ({ op: 'in', field: 'reference', values: ['', 'order-1001'] }),
    expect: [query('order-1001')],
  },
  ...(['startsWith', 'endsWith', 'contains', 'eqIgnoreCase', 'ne', 'notContains'] as const).map(
    (op): EfakaRow<'transaction'> => ({
      name: `reference ${op}`,
      filter: () => ({ op, field: 'reference', value: 'order-1001' }),
      expect: 'requiresFilter',
    }),
  ),
  {
    name: 'reference present',
    filter: () => ({ op: 'present', field: 'reference' }),
    expect: 'requiresFilter',
  },
  {
    name: 'reference missing',
    filter: () => ({ op: 'missing', field: 'reference' }),
    expect: 'requiresFilter',
  },

  // what nothing is found by
  {
    name: 'status',
    filter: () => ({ op: 'eq', field: 'status', value: 'FAILED' }),
    expect: 'requiresFilter',
  },
  {
    name: 'createdAt',
    filter: () => ({ op: 'gte', field: 'createdAt', value: at('2025-06-01T00:00:00Z') }),
    expect: 'requiresFilter',
  },
  {
    name: 'customerEmail',
    filter: () => ({ op: 'eq', field: 'customerEmail', value: 'shopper1@example.org' }),
    expect: 'requiresFilter',
  },
  {
    name: 'mode of the connection',
    filter: () => ({ op: 'eq', field: 'mode', value: 'SANDBOX' }),
    expect: 'requiresFilter',
  },
  { name: 'mode of no payment', filter: () => ({ op: 'eq', field: 'mode', value: 'LIVE' }), expect: 'none' },
  { name: 'customerId present', filter: () => ({ op: 'present', field: 'customerId' }), expect: 'none' },
  {
    name: 'customerId missing',
    filter: () => ({ op: 'missing', field: 'customerId' }),
    expect: 'requiresFilter',
  },
  { name: 'updatedAt present', filter: () => ({ op: 'present', field: 'updatedAt' }), expect: 'none' },

  // and
  {
    name: 'reference and what is checked here',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'in', field: 'reference', values: ['order-1001', 'order-1002'] },
        { op: 'gte', field: 'amount', value: decimal('0.01') },
        { op: 'in', field: 'status', values: ['SUCCEEDED', 'AUTHORIZED', 'VOIDED'] },
        { op: 'missing', field: 'customerId' },
      ],
    }),
    expect: [query('order-1001'), query('order-1002')],
  },
  {
    name: 'id and reference: one call is enough',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'in', field: 'reference', values: ['order-1001', 'order-1002', 'order-1003'] },
        { op: 'eq', field: 'id', value: k.own },
      ],
    }),
    expect: ['/payments/{own}'],
    findsNothing: true,
  },
  {
    name: 'several ids and one reference: one call is enough',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'reference', value: 'order-1001' },
        { op: 'in', field: 'nativeId', values: [k.ownNative, nobody] },
      ],
    }),
    expect: [query('order-1001')],
    findsNothing: true,
  },
  {
    name: 'reference and what is none',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'reference', value: 'order-1001' },
        { op: 'eq', field: 'nativeId', value: '..' },
      ],
    }),
    expect: 'none',
  },

  // or
  {
    name: 'reference or id',
    filter: (k) => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'reference', value: 'order-1001' },
        { op: 'eq', field: 'nativeId', value: k.ownNative },
        { op: 'eq', field: 'id', value: k.transaction },
      ],
    }),
    expect: ['/payments/{own}', '/payments/{transaction}', query('order-1001')],
  },
  {
    name: 'a pin in every branch',
    filter: (k) => ({
      op: 'or',
      of: [
        {
          op: 'and',
          of: [
            { op: 'eq', field: 'reference', value: 'order-1001' },
            { op: 'ne', field: 'status', value: 'EXPIRED' },
          ],
        },
        {
          op: 'and',
          of: [
            { op: 'gte', field: 'amount', value: decimal('0') },
            {
              op: 'or',
              of: [
                { op: 'eq', field: 'nativeId', value: k.ownNative },
                { op: 'eq', field: 'reference', value: 'fish+chips' },
              ],
            },
          ],
        },
      ],
    }),
    expect: ['/payments/{own}', query('fish%2Bchips'), query('order-1001')],
  },
  {
    name: 'the same twice',
    filter: (k) => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'id', value: k.own },
        { op: 'eq', field: 'nativeId', value: k.ownNative },
      ],
    }),
    expect: ['/payments/{own}'],
  },
  {
    name: 'a branch without a pin',
    filter: (k) => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'nativeId', value: k.ownNative },
        { op: 'eq', field: 'status', value: 'FAILED' },
      ],
    }),
    expect: 'requiresFilter',
  },
  {
    name: 'a branch that no payment fits',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'reference', value: 'order-1001' },
        { op: 'eq', field: 'mode', value: 'LIVE' },
      ],
    }),
    expect: [query('order-1001')],
  },
];
