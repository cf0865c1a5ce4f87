import { decimal } from '../golden-row.ts';
import type { WalleeRow } from './wallee-row.ts';

const amount = { field: 'amount' } as const;
const unknown = [
  'CREATE',
  'PENDING',
  'PROCESSING',
  'CONFIRMED',
  'AUTHORIZED',
  'COMPLETED',
  'FULFILL',
  'VOIDED',
]
  .concat('FAILED', 'DECLINE')
  .map((word) => `-state:${word}`)
  .join(' AND ');

export const transactionRows: readonly WalleeRow<'transaction'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: { query: null } },
  { name: 'nothing', filter: () => ({ op: 'nothing' }), expect: 'none' },

  // ids
  {
    name: 'id eq',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.own }),
    expect: { query: 'id:{own}' },
  },
  {
    name: 'id eq of another connection',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.elsewhere }),
    expect: 'none',
  },
  {
    name: 'id in',
    filter: (k) => ({ op: 'in', field: 'id', values: [k.elsewhere, k.own] }),
    expect: { query: 'id:{own}' },
  },
  {
    name: 'id ne is not pushed',
    filter: (k) => ({ op: 'ne', field: 'id', value: k.own }),
    expect: { query: null },
  },
  {
    name: 'nativeId eq',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative }),
    expect: { query: 'id:{own}' },
  },
  {
    name: 'nativeId in',
    filter: (k) => ({ op: 'in', field: 'nativeId', values: ['1', k.ownNative, 'x y'] }),
    expect: { query: 'id:1 OR id:{own}' },
  },
  {
    name: 'nativeId eq that is no integer',
    filter: () => ({ op: 'eq', field: 'nativeId', value: '1e3' }),
    expect: 'none',
  },
  {
    name: 'nativeId eq beyond 64 bits',
    filter: () => ({ op: 'eq', field: 'nativeId', value: '9223372036854775808' }),
    expect: 'none',
  },

  // the customer, by the merchant's text
  {
    name: 'customerId eq',
    filter: (k) => ({ op: 'eq', field: 'customerId', value: k.customer }),
    expect: { query: 'customerId:"{customer}"' },
  },
  {
    name: 'customerId in',
    filter: (k) => ({ op: 'in', field: 'customerId', values: [k.customer, k.elsewhere] }),
    expect: { query: 'customerId:"{customer}"' },
  },
  {
    name: 'customerId ne is not pushed',
    filter: (k) => ({ op: 'ne', field: 'customerId', value: k.customer }),
    expect: { query: null },
  },
  {
    name: 'customerId notIn is not pushed',
    filter: (k) => ({ op: 'notIn', field: 'customerId', values: [k.customer, k.elsewhere] }),
    expect: { query: null },
  },
  {
    name: 'customerId missing',
    filter: () => ({ op: 'missing', field: 'customerId' }),
    expect: { query: 'customerId:* OR customerId:""' },
  },
  {
    name: 'customerId present',
    filter: () => ({ op: 'present', field: 'customerId' }),
    expect: { query: '-customerId:*' },
  },

  // constants, and what is not pushed
  {
    name: 'description eq',
    filter: () => ({ op: 'eq', field: 'description', value: 'a' }),
    expect: 'none',
  },
  { name: 'last4 missing', filter: () => ({ op: 'missing', field: 'last4' }), expect: { query: null } },
  {
    name: 'paymentMethodKind is not pushed',
    filter: () => ({ op: 'eq', field: 'paymentMethodKind', value: 'CARD' }),
    expect: { query: null },
  },

  // mode
  {
    name: 'mode eq TEST',
    filter: () => ({ op: 'eq', field: 'mode', value: 'TEST' }),
    expect: { query: 'authorizationEnvironment:TEST OR environment:PREVIEW' },
  },
  {
    name: 'mode eq SANDBOX',
    filter: () => ({ op: 'eq', field: 'mode', value: 'SANDBOX' }),
    expect: 'none',
  },
  {
    name: 'mode in',
    filter: () => ({ op: 'in', field: 'mode', values: ['LIVE', 'SANDBOX'] }),
    expect: { query: 'authorizationEnvironment:PRODUCTION OR environment:LIVE' },
  },
  {
    name: 'mode ne is not pushed',
    filter: () => ({ op: 'ne', field: 'mode', value: 'LIVE' }),
    expect: { query: null },
  },

  // status images
  {
    name: 'status of one word',
    filter: () => ({ op: 'eq', field: 'status', value: 'VOIDED' }),
    expect: { query: 'state:VOIDED' },
  },
  {
    name: 'status of two words',
    filter: () => ({ op: 'eq', field: 'status', value: 'SUCCEEDED' }),
    expect: { query: 'state:COMPLETED OR state:FULFILL' },
  },
  {
    name: 'status without a word',
    filter: () => ({ op: 'eq', field: 'status', value: 'EXPIRED' }),
    expect: 'none',
  },
  {
    name: 'status UNKNOWN',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: { query: unknown },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'FAILED' }),
    expect: { query: '-state:FAILED AND -state:DECLINE' },
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['CREATED', 'EXPIRED', 'PENDING'] }),
    expect: { query: 'state:CREATE OR state:PENDING OR state:PROCESSING' },
  },
  {
    name: 'status notIn',
    filter: () => ({ op: 'notIn', field: 'status', values: ['AUTHORIZED', 'UNKNOWN'] }),
    expect: {
      query: unknown
        .replaceAll('-', '')
        .split(' AND ')
        .filter((term) => term !== 'state:AUTHORIZED')
        .join(' OR '),
    },
  },

  // amounts
  {
    name: 'amount gte',
    filter: () => ({ ...amount, op: 'gte', value: decimal('10') }),
    expect: { query: 'authorizationAmount:>=10' },
  },
  {
    name: 'amount gt',
    filter: () => ({ ...amount, op: 'gt', value: decimal('9.9499999999999999') }),
    expect: { query: 'authorizationAmount:>9.9499999999999999' },
  },
  {
    name: 'amount lt',
    filter: () => ({ ...amount, op: 'lt', value: decimal('10') }),
    expect: { query: 'authorizationAmount:<10' },
  },
  {
    name: 'amount lte',
    filter: () => ({ ...amount, op: 'lte', value: decimal('9.95') }),
    expect: { query: 'authorizationAmount:<=9.95' },
  },
  {
    name: 'amount gte below zero',
    filter: () => ({ ...amount, op: 'gte', value: decimal('-0.5') }),
    expect: { query: 'authorizationAmount:>="-0.5"' },
  },
  {
    name: 'amount eq of other places',
    filter: () => ({ ...amount, op: 'eq', value: decimal('9.950') }),
    expect: { query: 'authorizationAmount:9.95' },
  },
  {
    name: 'amount ne',
    filter: () => ({ ...amount, op: 'ne', value: decimal('10') }),
    expect: { query: 'authorizationAmount:<10 OR authorizationAmount:>10' },
  },
  {
    name: 'amount in',
    filter: () => ({ ...amount, op: 'in', values: [decimal('0.01'), decimal('1000')] }),
    expect: { query: 'authorizationAmount:0.01 OR authorizationAmount:1000' },
  },
  {
    name: 'amount notIn',
    filter: () => ({ ...amount, op: 'notIn', values: [decimal('0.01'), decimal('1000')] }),
    expect: {
      query:
        '(authorizationAmount:<0.01 OR authorizationAmount:>0.01) AND (authorizationAmount:<1000 OR authorizationAmount:>1000)',
    },
  },

  // currency
  {
    name: 'currency eq',
    filter: () => ({ op: 'eq', field: 'currency', value: 'JPY' }),
    expect: { query: 'currency:JPY' },
  },
  {
    name: 'currency ne',
    filter: () => ({ op: 'ne', field: 'currency', value: 'CHF' }),
    expect: { query: '-currency:CHF' },
  },
  {
    name: 'currency in',
    filter: () => ({ op: 'in', field: 'currency', values: ['EUR', 'JPY'] }),
    expect: { query: 'currency:EUR OR currency:JPY' },
  },
  {
    name: 'currency notIn',
    filter: () => ({ op: 'notIn', field: 'currency', values: ['CHF', 'EUR'] }),
    expect: { query: '-currency:CHF AND -currency:EUR' },
  },

  // failures
  {
    name: 'failureCode eq',
    filter: () => ({ op: 'eq', field: 'failureCode', value: '1460954915009' }),
    expect: { query: 'failureReason.id:1460954915009' },
  },
  {
    name: 'failureCode in',
    filter: () => ({ op: 'in', field: 'failureCode', values: ['1460954915005', 'R01'] }),
    expect: { query: 'failureReason.id:1460954915005' },
  },
  {
    name: 'failureCode present',
    filter: () => ({ op: 'present', field: 'failureCode' }),
    expect: { query: '-failureReason.id:*' },
  },
  {
    name: 'failureCode missing is not pushed',
    filter: () => ({ op: 'missing', field: 'failureCode' }),
    expect: { query: null },
  },
];
