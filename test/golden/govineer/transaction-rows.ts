import type { GovineerRow } from './govineer-row.ts';
import { at } from '../golden-row.ts';

const bills = { field: 'createdAt' } as const;

export const transactionRows: readonly GovineerRow<'transaction'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: { filter: null } },
  { name: 'nothing', filter: () => ({ op: 'nothing' }), expect: 'none' },

  // ids
  {
    name: 'id eq',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.own }),
    expect: { filter: "uid eq '{own}'" },
  },
  {
    name: 'id eq of another connection',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.elsewhere }),
    expect: 'none',
  },
  {
    name: 'nativeId eq',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative }),
    expect: { filter: "uid eq '{own}'" },
  },
  {
    name: 'nativeId in',
    filter: (k) => ({ op: 'in', field: 'nativeId', values: [k.ownNative, 'x y'] }),
    expect: { filter: "uid in ('{own}','x y')" },
  },
  {
    name: 'customerId eq',
    filter: (k) => ({ op: 'eq', field: 'customerId', value: k.customer }),
    expect: { filter: "customer_uid eq '{customer}'" },
  },
  {
    name: 'customerId in',
    filter: (k) => ({ op: 'in', field: 'customerId', values: [k.customer, k.elsewhere] }),
    expect: { filter: "customer_uid eq '{customer}'" },
  },
  {
    name: 'customerId ne',
    filter: (k) => ({ op: 'ne', field: 'customerId', value: k.customer }),
    expect: { filter: "customer_uid ne '{customer}' and customer_uid ne null" },
  },
  {
    name: 'customerId notIn',
    filter: (k) => ({ op: 'notIn', field: 'customerId', values: [k.customer, k.elsewhere] }),
    expect: { filter: "customer_uid ne '{customer}' and customer_uid ne null" },
  },
  {
    name: 'customerId missing',
    filter: () => ({ op: 'missing', field: 'customerId' }),
    expect: { filter: 'customer_uid eq null' },
  },
  {
    name: 'customerId present',
    filter: () => ({ op: 'present', field: 'customerId' }),
    expect: { filter: 'customer_uid ne null' },
  },

  // constants
  {
    name: 'mode eq',
    filter: () => ({ op: 'eq', field: 'mode', value: 'SANDBOX' }),
    expect: { filter: null },
  },
  {
    name: 'mode ne',
    filter: () => ({ op: 'ne', field: 'mode', value: 'SANDBOX' }),
    expect: 'none',
  },
  {
    name: 'customerEmail eq',
    filter: () => ({ op: 'eq', field: 'customerEmail', value: 'a@b' }),
    expect: 'none',
  },
  {
    name: 'failureCode missing',
    filter: () => ({ op: 'missing', field: 'failureCode' }),
    expect: { filter: null },
  },

  // status images
  {
    name: 'status of one word',
    filter: () => ({ op: 'eq', field: 'status', value: 'VOIDED' }),
    expect: { filter: "status eq 'voided'" },
  },
  {
    name: 'status of four words',
    filter: () => ({ op: 'eq', field: 'status', value: 'SUCCEEDED' }),
    expect: { filter: "status in ('captured','settled','partially_refunded','refunded')" },
  },
  {
    name: 'status without a word',
    filter: () => ({ op: 'eq', field: 'status', value: 'AUTHORIZED' }),
    expect: 'none',
  },
  {
    name: 'status UNKNOWN',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: {
      filter:
        "(not (status in ('validated','captured','settled','partially_refunded','refunded','returned','charged_back','voided','expired','failed'))) or status eq null",
    },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'FAILED' }),
    expect: { filter: "status ne 'failed' or status eq null" },
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['RETURNED', 'AUTHORIZED', 'EXPIRED'] }),
    expect: { filter: "status in ('returned','expired')" },
  },
  {
    name: 'status notIn with UNKNOWN',
    filter: () => ({ op: 'notIn', field: 'status', values: ['CREATED', 'SUCCEEDED', 'UNKNOWN'] }),
    expect: { filter: "status in ('returned','charged_back','voided','expired','failed')" },
  },

  // method kinds, always checked again
  {
    name: 'paymentMethodKind eq',
    filter: () => ({ op: 'eq', field: 'paymentMethodKind', value: 'BANK_ACCOUNT' }),
    expect: { filter: "payment_method/payment_method_type in ('ach','wallet_ach')" },
  },
  {
    name: 'paymentMethodKind notIn',
    filter: () => ({ op: 'notIn', field: 'paymentMethodKind', values: ['CARD', 'CASH'] }),
    expect: {
      filter:
        "(not (payment_method/payment_method_type in ('credit','wallet_credit'))) or payment_method/payment_method_type eq null",
    },
  },
  {
    name: 'paymentMethodKind present',
    filter: () => ({ op: 'present', field: 'paymentMethodKind' }),
    expect: { filter: null },
  },
  {
    name: 'last4 is not pushed',
    filter: () => ({ op: 'eq', field: 'last4', value: '1111' }),
    expect: { filter: null },
  },

  // currency
  {
    name: 'currency eq',
    filter: () => ({ op: 'eq', field: 'currency', value: 'JPY' }),
    expect: { filter: "currency eq 'JPY'" },
  },
  {
    name: 'currency ne',
    filter: () => ({ op: 'ne', field: 'currency', value: 'JPY' }),
    expect: { filter: "currency ne 'JPY'" },
  },
  {
    name: 'currency in',
    filter: () => ({ op: 'in', field: 'currency', values: ['EUR', 'KWD'] }),
    expect: { filter: "currency in ('EUR','KWD')" },
  },
  {
    name: 'currency notIn',
    filter: () => ({ op: 'notIn', field: 'currency', values: ['EUR', 'KWD'] }),
    expect: { filter: "not (currency in ('EUR','KWD'))" },
  },

  // instants
  {
    name: 'createdAt gte',
    filter: () => ({ ...bills, op: 'gte', value: at('2025-06-01T00:00:00Z') }),
    expect: { filter: 'created_at ge 2025-06-01T00:00:00.000Z' },
  },
  {
    name: 'createdAt gt',
    filter: () => ({ ...bills, op: 'gt', value: at('2025-08-22T13:01:36.029Z') }),
    expect: { filter: 'created_at ge 2025-08-22T13:01:36.030Z' },
  },
  {
    name: 'createdAt lt',
    filter: () => ({ ...bills, op: 'lt', value: at('2025-01-01T00:00:00Z') }),
    expect: { filter: 'created_at lt 2025-01-01T00:00:00.000Z' },
  },
  {
    name: 'createdAt lte',
    filter: () => ({ ...bills, op: 'lte', value: at('2025-08-22T13:01:36.029Z') }),
    expect: { filter: 'created_at lt 2025-08-22T13:01:36.030Z' },
  },
  {
    name: 'createdAt eq',
    filter: () => ({ ...bills, op: 'eq', value: at('2025-08-22T13:01:36.029Z') }),
    expect: {
      filter: 'created_at ge 2025-08-22T13:01:36.029Z and created_at lt 2025-08-22T13:01:36.030Z',
    },
  },
  {
    name: 'createdAt ne',
    filter: () => ({ ...bills, op: 'ne', value: at('2025-08-22T13:01:36.029Z') }),
    expect: {
      filter: 'created_at lt 2025-08-22T13:01:36.029Z or created_at ge 2025-08-22T13:01:36.030Z',
    },
  },
  {
    name: 'createdAt after every year',
    filter: () => ({ ...bills, op: 'gt', value: at('9999-12-31T23:59:59.999Z') }),
    expect: 'none',
  },
  {
    name: 'updatedAt between',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'updatedAt', value: at('2025-03-01T00:00:00Z') },
        { op: 'lt', field: 'updatedAt', value: at('2025-04-01T00:00:00Z') },
      ],
    }),
    expect: {
      filter: 'updated_at ge 2025-03-01T00:00:00.000Z and updated_at lt 2025-04-01T00:00:00.000Z',
    },
  },
  {
    name: 'updatedAt missing',
    filter: () => ({ op: 'missing', field: 'updatedAt' }),
    expect: { filter: 'updated_at eq null' },
  },
];
