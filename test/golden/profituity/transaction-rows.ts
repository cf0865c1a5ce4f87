import { at, decimal } from '../golden-row.ts';
import type { ProfituityRow } from './profituity-row.ts';
import { amountRows, createdAtRows, customerRows, idRows } from './row-makers.ts';

type Row = ProfituityRow<'transaction'>;

const paid = { more: '["status","=","Paid"]' };

/** Payments and payouts; each list asks for what is no refund, too. */
export const transactionRows: readonly Row[] = [
  ...idRows<'transaction'>(),
  ...customerRows<'transaction'>(),
  ...amountRows<'transaction'>(),
  ...createdAtRows<'transaction'>('2025-09-23T12:00:00.000Z'),

  // words, all of which are known
  { name: 'status eq', filter: () => ({ op: 'eq', field: 'status', value: 'SUCCEEDED' }), expect: paid },
  {
    name: 'status that two words mean',
    filter: () => ({ op: 'eq', field: 'status', value: 'RETURNED' }),
    expect: { more: '[["status","=","Returned"],"or",["status","=","Reversed"]]' },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'SUCCEEDED' }),
    expect: { more: '["status","<>","Paid"]' },
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['CANCELLED', 'SCHEDULED'] }),
    expect: { more: '[["status","=","Scheduled"],"or",["status","=","Canceled"]]' },
  },
  {
    name: 'status notIn',
    filter: () => ({ op: 'notIn', field: 'status', values: ['SUCCEEDED', 'UNKNOWN'] }),
    expect: {
      more: '[["status","=","Scheduled"],"or",["status","=","Pending"],"or",["status","=","Returned"],"or",["status","=","Reversed"],"or",["status","=","Canceled"],"or",["status","=","Rejected"]]',
    },
  },
  {
    name: 'status that is none of the words',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: {
      more: '["status","<>","Scheduled"],"and",["status","<>","Pending"],"and",["status","<>","Paid"],"and",["status","<>","Returned"],"and",["status","<>","Reversed"],"and",["status","<>","Canceled"],"and",["status","<>","Rejected"]',
    },
  },
  {
    name: 'status in, with none of the words',
    filter: () => ({ op: 'in', field: 'status', values: ['FAILED', 'UNKNOWN'] }),
    expect: {
      more: '["status","<>","Scheduled"],"and",["status","<>","Pending"],"and",["status","<>","Paid"],"and",["status","<>","Returned"],"and",["status","<>","Reversed"],"and",["status","<>","Canceled"]',
    },
  },
  {
    name: 'status no payment has',
    filter: () => ({ op: 'eq', field: 'status', value: 'AUTHORIZED' }),
    expect: 'none',
  },
  {
    name: 'failureCode eq',
    filter: () => ({ op: 'eq', field: 'failureCode', value: 'R01' }),
    expect: { more: '["returnCode","=","R01"]' },
  },
  {
    name: 'failureCode in',
    filter: () => ({ op: 'in', field: 'failureCode', values: ['R02', 'R10'] }),
    expect: { more: '[["returnCode","=","R02"],"or",["returnCode","=","R10"]]' },
  },
  {
    name: 'failureCode present',
    filter: () => ({ op: 'present', field: 'failureCode' }),
    expect: { more: '["returnCode","<>",null]' },
  },
  {
    name: 'failureCode ne is not pushed',
    filter: () => ({ op: 'ne', field: 'failureCode', value: 'R01' }),
    expect: {},
  },
  {
    name: 'failureCode missing is not pushed',
    filter: () => ({ op: 'missing', field: 'failureCode' }),
    expect: {},
  },

  // what is the same on every payment
  { name: 'currency', filter: () => ({ op: 'eq', field: 'currency', value: 'USD' }), expect: {} },
  { name: 'currency of none', filter: () => ({ op: 'eq', field: 'currency', value: 'EUR' }), expect: 'none' },
  {
    name: 'paymentMethodKind of none',
    filter: () => ({ op: 'eq', field: 'paymentMethodKind', value: 'CARD' }),
    expect: 'none',
  },
  {
    name: 'mode is not told here',
    filter: () => ({ op: 'eq', field: 'mode', value: 'TEST' }),
    expect: 'none',
  },
  { name: 'last4 is not pushed', filter: () => ({ op: 'present', field: 'last4' }), expect: {} },

  // groups
  {
    name: 'and of everything at once',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'in', field: 'status', values: ['RETURNED', 'SUCCEEDED'] },
        { op: 'eq', field: 'customerId', value: k.customer },
        { op: 'gte', field: 'amount', value: decimal('0.01') },
        { op: 'lt', field: 'createdAt', value: at('2026-01-01T00:00:00Z') },
      ],
    }),
    order: [{ field: 'amount', direction: 'desc' }],
    expect: {
      more: '["amount",">=",0.01],"and",["creationTime","<","2026-01-01T00:00:00.000Z"],"and",["customerId","=","{customer}"],"and",[["status","=","Paid"],"or",["status","=","Returned"],"or",["status","=","Reversed"]]',
      sort: ['amount desc', 'id asc'],
    },
  },
  {
    name: 'or of ands, each in a group of its own',
    filter: () => ({
      op: 'or',
      of: [
        {
          op: 'and',
          of: [
            { op: 'eq', field: 'status', value: 'SUCCEEDED' },
            { op: 'gte', field: 'amount', value: decimal('1000') },
          ],
        },
        {
          op: 'and',
          of: [
            { op: 'missing', field: 'reference' },
            { op: 'eq', field: 'status', value: 'RETURNED' },
          ],
        },
      ],
    }),
    expect: {
      more: '[[["amount",">=",1000],"and",["status","=","Paid"]],"or",[["externalId","=",null],"and",[["status","=","Returned"],"or",["status","=","Reversed"]]]]',
    },
  },
  {
    name: 'or with what cannot be asked is not pushed',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'eq', field: 'status', value: 'SCHEDULED' },
        { op: 'ne', field: 'reference', value: 'PF-1' },
      ],
    }),
    expect: {},
  },
  {
    name: 'and with what cannot be asked',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'status', value: 'SUCCEEDED' },
        { op: 'ne', field: 'reference', value: 'PF-1' },
      ],
    }),
    expect: paid,
  },
];
