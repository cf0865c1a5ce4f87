import { decimal } from '../golden-row.ts';
import { createdAtRows, idRows } from './row-makers.ts';
import type { WalleeRow } from './wallee-row.ts';

export const refundRows: readonly WalleeRow<'refund'>[] = [
  ...idRows<'refund'>(),
  {
    name: 'transactionId eq',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    expect: { query: 'transaction.id:{transaction}' },
  },
  {
    name: 'transactionId in',
    filter: (k) => ({ op: 'in', field: 'transactionId', values: [k.transaction, k.elsewhere] }),
    expect: { query: 'transaction.id:{transaction}' },
  },
  {
    name: 'status eq',
    filter: () => ({ op: 'eq', field: 'status', value: 'PENDING' }),
    expect: { query: 'state:CREATE OR state:SCHEDULED OR state:PENDING OR state:MANUAL_CHECK' },
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['FAILED', 'SUCCEEDED'] }),
    expect: { query: 'state:SUCCESSFUL OR state:FAILED' },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'SUCCEEDED' }),
    expect: { query: '-state:SUCCESSFUL' },
  },
  {
    name: 'status notIn',
    filter: () => ({ op: 'notIn', field: 'status', values: ['SUCCEEDED', 'UNKNOWN'] }),
    expect: {
      query: 'state:CREATE OR state:SCHEDULED OR state:PENDING OR state:MANUAL_CHECK OR state:FAILED',
    },
  },
  {
    name: 'status UNKNOWN',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: {
      query:
        '-state:CREATE AND -state:SCHEDULED AND -state:PENDING AND -state:MANUAL_CHECK AND -state:SUCCESSFUL AND -state:FAILED',
    },
    findsNothing: true,
  },
  ...(
    [
      ['eq', 'REF', 'merchantReference:"REF"'],
      ['eqIgnoreCase', 'ref', 'merchantReference:"ref"'],
      ['contains', 'EF', 'merchantReference:~"ef"'],
      ['startsWith', 'REF', 'merchantReference:~"REF"'],
      ['endsWith', 'EF', 'merchantReference:~"EF"'],
    ] as const
  ).map(([op, value, query]): WalleeRow<'refund'> => ({
    name: `reference ${op}`,
    filter: () => ({ op, field: 'reference', value }),
    expect: { query },
  })),
  {
    name: 'reference in',
    filter: () => ({ op: 'in', field: 'reference', values: ['REF', 'ref'] }),
    expect: { query: 'merchantReference:"REF" OR merchantReference:"ref"' },
  },
  {
    name: 'reference missing',
    filter: () => ({ op: 'missing', field: 'reference' }),
    expect: { query: 'merchantReference:*' },
  },
  {
    name: 'reference present',
    filter: () => ({ op: 'present', field: 'reference' }),
    expect: { query: '-merchantReference:*' },
  },
  ...(
    [
      ['eq', ':'],
      ['gt', ':>'],
      ['gte', ':>='],
      ['lt', ':<'],
      ['lte', ':<='],
    ] as const
  ).map(([op, comparator]): WalleeRow<'refund'> => ({
    name: `amount ${op}`,
    filter: () => ({ op, field: 'amount', value: decimal('13.63') }),
    order: [{ field: 'amount', direction: 'desc' }],
    expect: { query: `amount${comparator}13.63`, order: 'amount:DESC id:ASC' },
  })),
  {
    name: 'amount ne',
    filter: () => ({ op: 'ne', field: 'amount', value: decimal('13.63') }),
    expect: { query: 'amount:<13.63 OR amount:>13.63' },
  },
  {
    name: 'amount in',
    filter: () => ({ op: 'in', field: 'amount', values: [decimal('1'), decimal('13.63')] }),
    expect: { query: 'amount:1 OR amount:13.63' },
  },
  {
    name: 'amount notIn',
    filter: () => ({ op: 'notIn', field: 'amount', values: [decimal('1'), decimal('13.63')] }),
    expect: { query: '(amount:<1 OR amount:>1) AND (amount:<13.63 OR amount:>13.63)' },
  },
  {
    name: 'currency eq',
    filter: () => ({ op: 'eq', field: 'currency', value: 'EUR' }),
    expect: { query: 'transaction.currency:EUR' },
  },
  {
    name: 'currency in',
    filter: () => ({ op: 'in', field: 'currency', values: ['EUR', 'JPY'] }),
    expect: { query: 'transaction.currency:EUR OR transaction.currency:JPY' },
  },
  {
    name: 'currency ne',
    filter: () => ({ op: 'ne', field: 'currency', value: 'EUR' }),
    expect: { query: '-transaction.currency:EUR' },
  },
  {
    name: 'currency notIn',
    filter: () => ({ op: 'notIn', field: 'currency', values: ['CHF', 'EUR'] }),
    expect: { query: '-transaction.currency:CHF AND -transaction.currency:EUR' },
  },
  ...createdAtRows<'refund'>(),
];

export const attemptRows: readonly WalleeRow<'paymentAttempt'>[] = [
  ...idRows<'paymentAttempt'>(),
  {
    name: 'transactionId eq',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    expect: { query: 'linkedTransaction:{transaction}', order: 'createdOn:ASC id:ASC' },
  },
  {
    name: 'transactionId in',
    filter: (k) => ({ op: 'in', field: 'transactionId', values: [k.transaction, k.elsewhere] }),
    expect: { query: 'linkedTransaction:{transaction}' },
  },
  {
    name: 'transactionId missing',
    filter: () => ({ op: 'missing', field: 'transactionId' }),
    expect: { query: 'linkedTransaction:*' },
    findsNothing: true,
  },
  {
    name: 'transactionId present',
    filter: () => ({ op: 'present', field: 'transactionId' }),
    expect: { query: '-linkedTransaction:*' },
  },
  ...createdAtRows<'paymentAttempt'>(),
];
