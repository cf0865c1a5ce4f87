import { at, decimal } from '../golden-row.ts';
import type { PaysleyRow } from './paysley-row.ts';

const open = '2099-12-31';

/** Payments: `keywords` finds references, e-mails and phones, the dates are days; all else is this service's work. */
export const transactionRows: readonly PaysleyRow<'transaction'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  { name: 'nothing', filter: () => ({ op: 'nothing' }), expect: 'none' },

  // ids
  { name: 'id eq is not pushed', filter: (k) => ({ op: 'eq', field: 'id', value: k.own }), expect: {} },
  {
    name: 'customerId eq',
    filter: (k) => ({ op: 'eq', field: 'customerId', value: k.customer }),
    expect: { keywords: '{email}' },
  },
  {
    name: 'customerId ne is not pushed',
    filter: (k) => ({ op: 'ne', field: 'customerId', value: k.customer }),
    expect: {},
  },
  { name: 'customerId missing', filter: () => ({ op: 'missing', field: 'customerId' }), expect: {} },
  {
    name: 'customerId of another connection',
    filter: (k) => ({ op: 'eq', field: 'customerId', value: k.elsewhere }),
    expect: 'none',
  },

  // words and amounts
  {
    name: 'status is not pushed',
    filter: () => ({ op: 'in', field: 'status', values: ['AUTHORIZED', 'VOIDED'] }),
    expect: {},
  },
  {
    name: 'status no row has',
    filter: () => ({ op: 'eq', field: 'status', value: 'SCHEDULED' }),
    expect: {},
    findsNothing: true,
  },
  {
    name: 'amount is not pushed',
    filter: () => ({ op: 'gte', field: 'amount', value: decimal('10.5') }),
    expect: {},
  },
  {
    name: 'currency is not pushed',
    filter: () => ({ op: 'eq', field: 'currency', value: 'JPY' }),
    expect: {},
  },
  {
    name: 'paymentMethodKind is not pushed',
    filter: () => ({ op: 'eq', field: 'paymentMethodKind', value: 'BANK_ACCOUNT' }),
    expect: {},
  },
  {
    name: 'mode of the connection',
    filter: () => ({ op: 'eq', field: 'mode', value: 'SANDBOX' }),
    expect: {},
  },
  { name: 'mode of no payment', filter: () => ({ op: 'eq', field: 'mode', value: 'LIVE' }), expect: 'none' },
  { name: 'description present', filter: () => ({ op: 'present', field: 'description' }), expect: 'none' },

  // text
  {
    name: 'reference eq',
    filter: () => ({ op: 'eq', field: 'reference', value: 'PY296' }),
    expect: { keywords: 'PY296' },
  },
  {
    name: 'reference eq of several words',
    filter: () => ({ op: 'eq', field: 'reference', value: "'; DROP TABLE payments; --" }),
    expect: { keywords: 'payments;' },
  },
  {
    name: 'reference eq outside ASCII',
    filter: () => ({ op: 'eq', field: 'reference', value: 'Fußweg' }),
    expect: { keywords: 'weg' },
  },
  {
    name: 'reference eq with nothing to ask for',
    filter: () => ({ op: 'eq', field: 'reference', value: 'חשבונית' }),
    expect: {},
  },
  {
    name: 'reference eq with signs',
    filter: () => ({ op: 'eq', field: 'reference', value: '50% off' }),
    expect: { keywords: '50%' },
  },
  {
    name: 'reference eq with a quote',
    filter: () => ({ op: 'eq', field: 'reference', value: "O'Malley" }),
    expect: { keywords: "O'Malley" },
  },
  {
    name: 'reference eq with a plus',
    filter: () => ({ op: 'eq', field: 'reference', value: 'fish+chips' }),
    expect: { keywords: 'fish+chips' },
  },
  {
    name: 'reference eq with backslashes',
    filter: () => ({ op: 'eq', field: 'reference', value: 'back\\slash\\' }),
    expect: { keywords: 'slash' },
  },
  {
    name: 'reference eq that looks encoded',
    filter: () => ({ op: 'eq', field: 'reference', value: '%20' }),
    expect: { keywords: '%20' },
  },
  { name: 'reference ne', filter: () => ({ op: 'ne', field: 'reference', value: 'PY296' }), expect: {} },
  {
    name: 'reference in',
    filter: () => ({ op: 'in', field: 'reference', values: ['PY296', 'PY51'] }),
    expect: {},
  },
  { name: 'reference missing', filter: () => ({ op: 'missing', field: 'reference' }), expect: {} },
  {
    name: 'reference startsWith',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'ORD-1' }),
    expect: { keywords: 'ORD-1' },
  },
  {
    name: 'reference endsWith',
    filter: () => ({ op: 'endsWith', field: 'reference', value: '99' }),
    expect: { keywords: '99' },
  },
  {
    name: 'reference contains',
    filter: () => ({ op: 'contains', field: 'reference', value: 'rd-2' }),
    expect: { keywords: 'rd-2' },
  },
  {
    name: 'reference contains one letter',
    filter: () => ({ op: 'contains', field: 'reference', value: 'r' }),
    expect: {},
  },
  {
    name: 'reference contains outside ASCII',
    filter: () => ({ op: 'contains', field: 'reference', value: 'שב' }),
    expect: {},
  },
  {
    name: 'reference eqIgnoreCase',
    filter: () => ({ op: 'eqIgnoreCase', field: 'reference', value: 'fußweg' }),
    expect: { keywords: 'weg' },
  },
  {
    name: 'reference notContains',
    filter: () => ({ op: 'notContains', field: 'reference', value: 'ord' }),
    expect: {},
  },
  {
    name: 'customerEmail endsWith',
    filter: () => ({ op: 'endsWith', field: 'customerEmail', value: '@example.net' }),
    expect: { keywords: '@example.net' },
  },
  {
    name: 'customerEmail contains',
    filter: () => ({ op: 'contains', field: 'customerEmail', value: 'guest' }),
    expect: { keywords: 'guest' },
  },
  {
    name: 'one word in any of the fields',
    filter: () => ({
      op: 'or',
      of: (['reference', 'description', 'customerName', 'customerEmail', 'customerPhone'] as const).map(
        (field) => ({
          op: 'contains' as const,
          field,
          value: '191',
        }),
      ),
    }),
    expect: { keywords: '191' },
  },

  // instants
  {
    name: 'createdAt gte',
    filter: () => ({ op: 'gte', field: 'createdAt', value: at('2025-06-01T00:00:00Z') }),
    expect: { days: ['2025-05-31', open] },
  },
  {
    name: 'createdAt lt',
    filter: () => ({ op: 'lt', field: 'createdAt', value: at('2025-01-01T00:00:00Z') }),
    expect: { days: ['2000-01-01', '2025-01-03'] },
  },
  {
    name: 'createdAt lte',
    filter: () => ({ op: 'lte', field: 'createdAt', value: at('2024-12-31T23:59:59.999Z') }),
    expect: { days: ['2000-01-01', '2025-01-03'] },
  },
  {
    name: 'createdAt between',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gt', field: 'createdAt', value: at('2025-03-01T11:00:00Z') },
        { op: 'lt', field: 'createdAt', value: at('2025-04-01T13:00:00Z') },
      ],
    }),
    expect: { days: ['2025-02-28', '2025-04-03'] },
  },
  {
    name: 'createdAt ne',
    filter: () => ({ op: 'ne', field: 'createdAt', value: at('2025-03-01T11:00:00Z') }),
    expect: {},
  },
  {
    name: 'createdAt that contradicts itself',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'createdAt', value: at('2025-03-01T00:00:00Z') },
        { op: 'lt', field: 'createdAt', value: at('2025-03-01T00:00:00Z') },
      ],
    }),
    expect: 'none',
  },
  {
    name: 'createdAt after every year that is asked for',
    filter: () => ({ op: 'gt', field: 'createdAt', value: at('9999-12-31T23:59:59.999Z') }),
    expect: { days: [open, open] },
    findsNothing: true,
  },

  // groups
  {
    name: 'and of everything at once',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'amount', value: decimal('1') },
        { op: 'gte', field: 'createdAt', value: at('2024-06-01T00:00:00Z') },
        { op: 'startsWith', field: 'reference', value: 'OR' },
        { op: 'contains', field: 'customerEmail', value: 'example' },
      ],
    }),
    expect: { keywords: 'example', days: ['2024-05-31', open] },
  },
  {
    name: 'or of two needles',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'reference', value: 'PY296' },
        { op: 'contains', field: 'customerEmail', value: 'guest' },
      ],
    }),
    expect: {},
  },
  {
    name: 'or of two periods',
    filter: () => ({
      op: 'or',
      of: [
        {
          op: 'and',
          of: [
            { op: 'gte', field: 'createdAt', value: at('2024-03-01T00:00:00Z') },
            { op: 'lt', field: 'createdAt', value: at('2024-04-01T00:00:00Z') },
          ],
        },
        {
          op: 'and',
          of: [
            { op: 'gte', field: 'createdAt', value: at('2024-08-01T00:00:00Z') },
            { op: 'lt', field: 'createdAt', value: at('2024-09-01T00:00:00Z') },
          ],
        },
      ],
    }),
    expect: { days: ['2024-02-29', '2024-09-03'] },
  },
];
