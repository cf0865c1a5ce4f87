import { at, decimal } from '../golden-row.ts';
import type { WalleeRow } from './wallee-row.ts';

/** Groups of leaves, orders, and the bounds that say where a page goes on. */
export const pageRows: readonly WalleeRow<'transaction'>[] = [
  {
    name: 'or of an exact and a superset leaf',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'currency', value: 'JPY' },
        { op: 'contains', field: 'reference', value: 'smith (' },
      ],
    }),
    expect: { query: 'currency:JPY OR merchantReference:~"smith ("' },
  },
  {
    name: 'or with a local leaf',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'currency', value: 'JPY' },
        { op: 'eq', field: 'paymentMethodKind', value: 'CARD' },
      ],
    }),
    expect: { query: null },
  },
  {
    name: 'or inside and inside or',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'currency', value: 'JPY' },
        {
          op: 'and',
          of: [
            { op: 'eq', field: 'status', value: 'SUCCEEDED' },
            {
              op: 'or',
              of: [
                { op: 'missing', field: 'reference' },
                { op: 'gt', field: 'amount', value: decimal('500') },
              ],
            },
          ],
        },
      ],
    }),
    expect: {
      query:
        'currency:JPY OR ((state:COMPLETED OR state:FULFILL) AND (authorizationAmount:>500 OR merchantReference:*))',
    },
  },
  {
    name: 'newest first',
    filter: () => ({ op: 'everything' }),
    order: [{ field: 'createdAt', direction: 'desc' }],
    expect: { query: null, order: 'createdOn:DESC id:ASC' },
  },
  {
    name: 'backwards',
    filter: () => ({ op: 'everything' }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    idDirection: 'desc',
    expect: { query: null, order: 'createdOn:ASC id:DESC' },
  },
  {
    name: 'by id, backwards',
    filter: () => ({ op: 'eq', field: 'currency', value: 'CHF' }),
    idDirection: 'desc',
    expect: { query: 'currency:CHF', order: 'id:DESC' },
  },
  {
    name: 'amounts of all currencies in order',
    filter: () => ({ op: 'everything' }),
    order: [{ field: 'amount', direction: 'asc' }],
    expect: { query: null, order: 'authorizationAmount:ASC id:ASC' },
  },
  {
    name: 'behind a position in time',
    filter: (k) => ({
      op: 'and',
      of: [
        { field: 'createdAt', op: 'lte', value: at('2025-08-24T18:09:19.474Z') },
        {
          op: 'or',
          of: [
            { field: 'createdAt', op: 'lt', value: at('2025-08-24T18:09:19.474Z') },
            { op: 'gt', field: 'nativeId', value: k.ownNative },
          ],
        },
      ],
    }),
    order: [{ field: 'createdAt', direction: 'desc' }],
    bounds: true,
    expect: {
      query: 'createdOn:<"2025-08-24T18:09:19.475Z" AND (createdOn:<"2025-08-24T18:09:19.474Z" OR id:>{own})',
      order: 'createdOn:DESC id:ASC',
    },
  },
  {
    name: 'behind a position among amounts',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'amount', value: decimal('9.95') },
        {
          op: 'or',
          of: [
            { op: 'gt', field: 'amount', value: decimal('9.95') },
            { op: 'lt', field: 'nativeId', value: k.ownNative },
          ],
        },
      ],
    }),
    order: [{ field: 'amount', direction: 'asc' }],
    idDirection: 'desc',
    bounds: true,
    expect: {
      query: 'authorizationAmount:>=9.95 AND (authorizationAmount:>9.95 OR id:<{own})',
      order: 'authorizationAmount:ASC id:DESC',
    },
  },
];
