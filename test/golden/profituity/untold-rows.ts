import { at, decimal } from '../golden-row.ts';
import type { ProfituityRow } from './profituity-row.ts';

type Row = ProfituityRow<'transaction'>;

/** Newest first, as windows of days are read. */
const sort = ['creationTime desc', 'id asc'];
/** What is neither of the published words. */
const neither = '["status","<>","Scheduled"],"and",["status","<>","Paid"]';

/** Where nothing is told: published words and days, nothing that hangs on case or on the order of ids. */
export const untoldTransactionRows: readonly Row[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: { sort } },
  {
    name: 'status that is published',
    filter: () => ({ op: 'eq', field: 'status', value: 'SUCCEEDED' }),
    expect: { more: '["status","=","Paid"]', sort },
  },
  {
    name: 'status in, both published',
    filter: () => ({ op: 'in', field: 'status', values: ['SCHEDULED', 'SUCCEEDED'] }),
    expect: { more: '[["status","=","Scheduled"],"or",["status","=","Paid"]]', sort },
  },
  {
    name: 'status whose word is assumed',
    filter: () => ({ op: 'eq', field: 'status', value: 'RETURNED' }),
    expect: { more: neither, sort },
  },
  {
    name: 'status in, one published and one assumed',
    filter: () => ({ op: 'in', field: 'status', values: ['FAILED', 'SUCCEEDED'] }),
    expect: { more: '["status","<>","Scheduled"]', sort },
  },
  {
    name: 'status ne published',
    filter: () => ({ op: 'ne', field: 'status', value: 'SUCCEEDED' }),
    expect: { more: '["status","<>","Paid"]', sort },
  },
  {
    name: 'status ne assumed',
    filter: () => ({ op: 'ne', field: 'status', value: 'CANCELLED' }),
    expect: { sort },
  },
  {
    name: 'status notIn published',
    filter: () => ({ op: 'notIn', field: 'status', values: ['SCHEDULED', 'SUCCEEDED'] }),
    expect: { more: neither, sort },
  },
  {
    name: 'status that is none of the words',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: { more: neither, sort },
  },
  {
    name: 'status no payment has',
    filter: () => ({ op: 'eq', field: 'status', value: 'AUTHORIZED' }),
    expect: 'none',
  },
  {
    name: 'createdAt gte, a day before',
    filter: () => ({ op: 'gte', field: 'createdAt', value: at('2025-09-23T12:00:00.000Z') }),
    expect: { more: '["creationTime",">=","2025-09-22T00:00:00.000Z"]', sort },
  },
  {
    name: 'createdAt gt the last millisecond of a day',
    filter: () => ({ op: 'gt', field: 'createdAt', value: at('2025-09-22T23:59:59.999Z') }),
    expect: { more: '["creationTime",">=","2025-09-22T00:00:00.000Z"]', sort },
  },
  {
    name: 'createdAt lt, two days behind',
    filter: () => ({ op: 'lt', field: 'createdAt', value: at('2025-09-23T12:00:00.000Z') }),
    expect: { more: '["creationTime","<","2025-09-25T00:00:00.000Z"]', sort },
  },
  {
    name: 'createdAt lte the last millisecond of a day',
    filter: () => ({ op: 'lte', field: 'createdAt', value: at('2025-09-23T23:59:59.999Z') }),
    expect: { more: '["creationTime","<","2025-09-26T00:00:00.000Z"]', sort },
  },
  {
    name: 'createdAt eq',
    filter: () => ({ op: 'eq', field: 'createdAt', value: at('2025-09-23T12:00:00.000Z') }),
    expect: {
      more: '["creationTime",">=","2025-09-22T00:00:00.000Z"],"and",["creationTime","<","2025-09-25T00:00:00.000Z"]',
      sort,
    },
  },
  {
    name: 'createdAt ne says nothing',
    filter: () => ({ op: 'ne', field: 'createdAt', value: at('2025-09-23T12:00:00.000Z') }),
    expect: { sort },
  },
  {
    name: 'reference eq, whatever the case there',
    filter: () => ({ op: 'eq', field: 'reference', value: "O'Shea" }),
    expect: { more: `["externalId","=","O'Shea"]`, sort },
  },
  {
    name: 'reference startsWith',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'PF-2' }),
    expect: { more: '["externalId","startswith","PF-2"]', sort },
  },
  {
    name: 'reference contains is not pushed',
    filter: () => ({ op: 'contains', field: 'reference', value: 'PF-2' }),
    expect: { sort },
  },
  {
    name: 'reference eqIgnoreCase is not pushed',
    filter: () => ({ op: 'eqIgnoreCase', field: 'reference', value: 'pf-22' }),
    expect: { sort },
  },
  {
    name: 'reference ne is not pushed',
    filter: () => ({ op: 'ne', field: 'reference', value: 'PF-22' }),
    expect: { sort },
  },
  {
    name: 'customerName contains is not pushed',
    filter: () => ({ op: 'contains', field: 'customerName', value: 'shea' }),
    expect: { sort },
  },
  {
    name: 'failureCode, whose property is assumed, is not pushed exactly',
    filter: () => ({ op: 'eq', field: 'failureCode', value: 'R01' }),
    expect: { more: '["returnCode","=","R01"]', sort },
  },
  {
    name: 'amounts and customers as ever',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'amount', value: decimal('0.01') },
        { op: 'eq', field: 'customerId', value: k.customer },
      ],
    }),
    expect: { more: '["amount",">=",0.01],"and",["customerId","=","{customer}"]', sort },
  },
];

export const untoldRefundRows: readonly ProfituityRow<'refund'>[] = [
  {
    name: 'status of a published and an assumed word',
    filter: () => ({ op: 'eq', field: 'status', value: 'PENDING' }),
    expect: { more: '["status","<>","Paid"]', sort },
  },
  {
    name: 'status that is published',
    filter: () => ({ op: 'eq', field: 'status', value: 'SUCCEEDED' }),
    expect: { more: '["status","=","Paid"]', sort },
  },
  {
    name: 'status ne published',
    filter: () => ({ op: 'ne', field: 'status', value: 'SUCCEEDED' }),
    expect: { more: '["status","<>","Paid"]', sort },
  },
];
