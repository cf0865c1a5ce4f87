import type { ProfituityRow } from './profituity-row.ts';
import { amountRows, createdAtRows, customerRows, idRows, textRows } from './row-makers.ts';

export const refundRows: readonly ProfituityRow<'refund'>[] = [
  ...idRows<'refund'>(),
  ...amountRows<'refund'>().filter(({ name }) => !name.includes('below zero')),
  ...createdAtRows<'refund'>('2025-09-23T12:00:00.000Z'),
  {
    name: 'transactionId eq',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    expect: { more: '["refundOfPaymentId","=","{transaction}"]' },
  },
  {
    name: 'transactionId in, with one of another connection',
    filter: (k) => ({ op: 'in', field: 'transactionId', values: [k.transaction, k.elsewhere].toSorted() }),
    expect: { more: '["refundOfPaymentId","=","{transaction}"]' },
  },
  {
    name: 'transactionId ne',
    filter: (k) => ({ op: 'ne', field: 'transactionId', value: k.transaction }),
    expect: { more: '["refundOfPaymentId","<>","{transaction}"]' },
  },
  {
    name: 'transactionId notIn',
    filter: (k) => ({ op: 'notIn', field: 'transactionId', values: [k.transaction, k.elsewhere].toSorted() }),
    expect: { more: '["refundOfPaymentId","<>","{transaction}"]' },
  },
  {
    name: 'transactionId missing is not pushed: every refund has one',
    filter: () => ({ op: 'missing', field: 'transactionId' }),
    expect: {},
    findsNothing: true,
  },
  {
    name: 'status eq',
    filter: () => ({ op: 'eq', field: 'status', value: 'PENDING' }),
    expect: { more: '[["status","=","Scheduled"],"or",["status","=","Pending"]]' },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'FAILED' }),
    expect: {
      more: '["status","<>","Returned"],"and",["status","<>","Rejected"],"and",["status","<>","Canceled"],"and",["status","<>","Reversed"]',
    },
  },
  {
    name: 'status notIn',
    filter: () => ({ op: 'notIn', field: 'status', values: ['PENDING', 'UNKNOWN'] }),
    expect: {
      more: '[["status","=","Paid"],"or",["status","=","Returned"],"or",["status","=","Rejected"],"or",["status","=","Canceled"],"or",["status","=","Reversed"]]',
    },
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['SUCCEEDED', 'UNKNOWN'] }),
    expect: {
      more: '["status","<>","Scheduled"],"and",["status","<>","Pending"],"and",["status","<>","Returned"],"and",["status","<>","Rejected"],"and",["status","<>","Canceled"],"and",["status","<>","Reversed"]',
    },
  },
  {
    name: 'reference startsWith',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'PF-' }),
    expect: { more: '["externalId","startswith","PF-"]' },
  },
  {
    name: 'reference missing',
    filter: () => ({ op: 'missing', field: 'reference' }),
    expect: { more: '["externalId","=",null]' },
  },
  { name: 'currency of none', filter: () => ({ op: 'eq', field: 'currency', value: 'EUR' }), expect: 'none' },
];

export const customerKindRows: readonly ProfituityRow<'customer'>[] = [
  ...idRows<'customer'>(),
  ...createdAtRows<'customer'>('2025-09-23T12:00:00.000Z'),
  ...textRows<'customer'>('name', 'name', 'Ruth Huang'),
  ...textRows<'customer'>('reference', 'externalId', 'C-2'),
  {
    name: 'createdAt missing',
    filter: () => ({ op: 'missing', field: 'createdAt' }),
    expect: { more: '["creationTime","=",null]' },
    findsNothing: true,
  },
  {
    name: 'createdAt present',
    filter: () => ({ op: 'present', field: 'createdAt' }),
    expect: { more: '["creationTime","<>",null]' },
  },
  {
    name: 'email eq, whose case counts here',
    filter: () => ({ op: 'eq', field: 'email', value: 'UPPER@EXAMPLE.COM' }),
    expect: { more: '["email","=","UPPER@EXAMPLE.COM"]' },
  },
  {
    name: 'email eqIgnoreCase',
    filter: () => ({ op: 'eqIgnoreCase', field: 'email', value: 'Upper@Example.com' }),
    expect: { more: '["email","contains","upper@example.com"]' },
  },
  {
    name: 'email endsWith',
    filter: () => ({ op: 'endsWith', field: 'email', value: '@example.org' }),
    expect: { more: '["email","endswith","@example.org"]' },
  },
  {
    name: 'email in',
    filter: () => ({ op: 'in', field: 'email', values: ["o'shea@example.org", 'plus+tag@example.com'] }),
    expect: { more: `[["email","=","o'shea@example.org"],"or",["email","=","plus+tag@example.com"]]` },
  },
  {
    name: 'email missing',
    filter: () => ({ op: 'missing', field: 'email' }),
    expect: { more: '["email","=",null]' },
  },
  {
    name: 'email present and not empty',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'present', field: 'email' },
        { op: 'ne', field: 'email', value: '' },
      ],
    }),
    // The one implies the other, and is not pushed.
    expect: {},
  },
  {
    name: 'phone startsWith',
    filter: () => ({ op: 'startsWith', field: 'phone', value: '+1555' }),
    expect: { more: '["phone","startswith","+1555"]' },
  },
  {
    name: 'phone contains',
    filter: () => ({ op: 'contains', field: 'phone', value: '(555)' }),
    expect: { more: '["phone","contains","(555)"]' },
  },
  {
    name: 'one word in any of the fields',
    filter: () => ({
      op: 'or',
      of: (['name', 'firstName', 'lastName', 'companyName', 'email', 'phone'] as const).map((field) => ({
        op: 'contains' as const,
        field,
        value: 'ruth',
      })),
    }),
    expect: {
      more: '[["email","contains","ruth"],"or",["name","contains","ruth"],"or",["phone","contains","ruth"]]',
    },
  },
  { name: 'country present', filter: () => ({ op: 'present', field: 'country' }), expect: 'none' },
  { name: 'lastName eq', filter: () => ({ op: 'eq', field: 'lastName', value: 'Huang' }), expect: 'none' },
];

export const paymentMethodRows: readonly ProfituityRow<'paymentMethod'>[] = [
  ...idRows<'paymentMethod'>(),
  ...customerRows<'paymentMethod'>(),
];

const active = { more: '["isActive","=",true]' };

export const subscriptionRows: readonly ProfituityRow<'billingSubscription'>[] = [
  ...idRows<'billingSubscription'>(),
  ...customerRows<'billingSubscription'>(),
  ...textRows<'billingSubscription'>('reference', 'externalId', 'T-2'),
  { name: 'status active', filter: () => ({ op: 'eq', field: 'status', value: 'ACTIVE' }), expect: active },
  {
    name: 'status not begun',
    filter: () => ({ op: 'eq', field: 'status', value: 'PENDING' }),
    expect: active,
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['PENDING', 'SUSPENDED'] }),
    expect: { more: '[["isActive","=",true],"or",["isActive","=",false]]' },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'SUSPENDED' }),
    expect: { more: '[["isActive","<>",false],"or",["isActive","=",null]]' },
  },
  {
    name: 'status that is none of the words',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: { more: '[[["isActive","<>",true],"and",["isActive","<>",false]],"or",["isActive","=",null]]' },
    findsNothing: true,
  },
  {
    name: 'status no template has',
    filter: () => ({ op: 'eq', field: 'status', value: 'ENDED' }),
    expect: 'none',
  },
];

/** The list of merchants is read whole. */
export const accountRows: readonly ProfituityRow<'account'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  { name: 'nothing', filter: () => ({ op: 'nothing' }), expect: 'none' },
  { name: 'id eq is not pushed', filter: (k) => ({ op: 'eq', field: 'id', value: k.own }), expect: {} },
  {
    name: 'name eq',
    filter: () => ({ op: 'eq', field: 'name', value: `O'Brien & "Sons" Fitness` }),
    expect: {},
  },
  { name: 'name contains', filter: () => ({ op: 'contains', field: 'name', value: 'LAKE' }), expect: {} },
  { name: 'state', filter: () => ({ op: 'eq', field: 'state', value: 'INACTIVE' }), expect: {} },
  { name: 'clientId present', filter: () => ({ op: 'present', field: 'clientId' }), expect: 'none' },
];
