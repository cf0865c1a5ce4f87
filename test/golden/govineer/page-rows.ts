import type { GovineerRow } from './govineer-row.ts';
import { at, decimal } from '../golden-row.ts';

/** Groups of leaves, orders, and the bounds that say where a page goes on. */
export const pageRows: readonly GovineerRow<'transaction'>[] = [
  // groups
  {
    name: 'or of an exact and a superset leaf',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'currency', value: 'JPY' },
        { op: 'contains', field: 'reference', value: 'smith (' },
      ],
    }),
    expect: { filter: "currency eq 'JPY' or contains(tolower(reference_id),'smith (')" },
  },
  {
    name: 'or with a local leaf',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'currency', value: 'JPY' },
        { op: 'eq', field: 'last4', value: '1111' },
      ],
    }),
    expect: { filter: null },
  },
  {
    name: 'or inside and',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'status', value: 'VOIDED' },
        {
          op: 'or',
          of: [
            { op: 'missing', field: 'reference' },
            { op: 'ne', field: 'reference', value: 'x' },
          ],
        },
      ],
    }),
    expect: {
      filter:
        "status eq 'voided' and ((reference_id ne 'x' and reference_id ne null) or reference_id eq null)",
    },
  },

  // order and where a page goes on
  {
    name: 'newest first',
    filter: () => ({ op: 'everything' }),
    order: [{ field: 'createdAt', direction: 'desc' }],
    expect: { filter: null, orderBy: 'created_at desc,uid asc' },
  },
  {
    name: 'backwards',
    filter: () => ({ op: 'everything' }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    idDirection: 'desc',
    expect: { filter: null, orderBy: 'created_at asc,uid desc' },
  },
  {
    name: 'behind a position in time',
    filter: (k) => ({
      op: 'or',
      of: [
        { field: 'createdAt', op: 'lt', value: at('2025-08-22T13:01:36.029Z') },
        {
          op: 'and',
          of: [
            { field: 'createdAt', op: 'eq', value: at('2025-08-22T13:01:36.029Z') },
            { op: 'gt', field: 'nativeId', value: k.ownNative },
          ],
        },
      ],
    }),
    order: [{ field: 'createdAt', direction: 'desc' }],
    bounds: true,
    expect: {
      filter:
        "created_at lt 2025-08-22T13:01:36.029Z or ((created_at ge 2025-08-22T13:01:36.029Z and created_at lt 2025-08-22T13:01:36.030Z) and uid gt '{own}')",
      orderBy: 'created_at desc,uid asc',
    },
  },
  {
    name: 'behind a position among amounts of one class',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'in', field: 'currency', values: ['EUR', 'USD'] },
        {
          op: 'or',
          of: [
            { op: 'lt', field: 'amount', value: decimal('9.99') },
            {
              op: 'and',
              of: [
                { op: 'eq', field: 'amount', value: decimal('9.99') },
                { op: 'lt', field: 'nativeId', value: k.ownNative },
              ],
            },
          ],
        },
      ],
    }),
    order: [{ field: 'amount', direction: 'desc' }],
    idDirection: 'desc',
    bounds: true,
    expect: {
      filter:
        "(currency in ('EUR','USD')) and (total_amount lt 999 or (total_amount eq 999 and uid lt '{own}'))",
      orderBy: 'total_amount desc,uid desc',
    },
  },
];
