import { idRows, textRows } from './row-makers.ts';
import type { WalleeRow } from './wallee-row.ts';

export const paymentMethodRows: readonly WalleeRow<'paymentMethod'>[] = [
  ...idRows<'paymentMethod'>(),
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
    name: 'customerId missing',
    filter: () => ({ op: 'missing', field: 'customerId' }),
    expect: { query: 'customerId:* OR customerId:""' },
  },
  {
    name: 'customerId present',
    filter: () => ({ op: 'present', field: 'customerId' }),
    expect: { query: '-customerId:*' },
  },
];

export const productRows: readonly WalleeRow<'product'>[] = [
  ...idRows<'product'>(),
  {
    name: 'kind eq',
    filter: () => ({ op: 'eq', field: 'kind', value: 'SUBSCRIPTION' }),
    expect: { query: null },
  },
  { name: 'kind ne', filter: () => ({ op: 'ne', field: 'kind', value: 'SUBSCRIPTION' }), expect: 'none' },
  ...(
    [
      ['eq', 'PLAN-2', 'name:"PLAN-2" OR (name:* AND reference:"PLAN-2")'],
      ['eqIgnoreCase', 'Plan-2', 'name:"plan-2" OR (name:* AND reference:"plan-2")'],
      ['contains', 'PLAN', 'name:~"plan" OR (name:* AND reference:~"plan")'],
      ['startsWith', 'Silver', 'name:~"Silver" OR (name:* AND reference:~"Silver")'],
      ['endsWith', 'letter', 'name:~"letter" OR (name:* AND reference:~"letter")'],
    ] as const
  ).map(([op, value, query]): WalleeRow<'product'> => ({
    name: `name ${op}`,
    filter: () => ({ op, field: 'name', value }),
    expect: { query },
  })),
  {
    name: 'name in',
    filter: () => ({ op: 'in', field: 'name', values: ['Newsletter', 'PLAN-2'] }),
    expect: {
      query:
        'name:"Newsletter" OR name:"PLAN-2" OR (name:* AND (reference:"Newsletter" OR reference:"PLAN-2"))',
    },
  },
  ...textRows<'product'>('sku', 'reference', 'plan-1').filter(({ name }) => name !== 'sku missing'),
  {
    name: 'sku missing',
    filter: () => ({ op: 'missing', field: 'sku' }),
    expect: { query: 'reference:*' },
    findsNothing: true,
  },
  {
    name: 'state eq',
    filter: () => ({ op: 'eq', field: 'state', value: 'INACTIVE' }),
    expect: { query: 'state:CREATE OR state:INACTIVE OR state:RETIRING OR state:RETIRED' },
  },
  {
    name: 'state ne',
    filter: () => ({ op: 'ne', field: 'state', value: 'INACTIVE' }),
    expect: { query: '-state:CREATE AND -state:INACTIVE AND -state:RETIRING AND -state:RETIRED' },
  },
  {
    name: 'state in',
    filter: () => ({ op: 'in', field: 'state', values: ['ACTIVE', 'DELETED'] }),
    expect: { query: 'state:ACTIVE' },
  },
  {
    name: 'state notIn',
    filter: () => ({ op: 'notIn', field: 'state', values: ['INACTIVE', 'UNKNOWN'] }),
    expect: { query: 'state:ACTIVE' },
  },
];

export const billingSubscriptionRows: readonly WalleeRow<'billingSubscription'>[] = [
  ...idRows<'billingSubscription'>(),
  {
    name: 'status eq',
    filter: () => ({ op: 'eq', field: 'status', value: 'ENDED' }),
    expect: { query: 'state:TERMINATING OR state:TERMINATED OR state:FAILED' },
  },
  {
    name: 'status ne',
    filter: () => ({ op: 'ne', field: 'status', value: 'ACTIVE' }),
    expect: { query: '-state:ACTIVE AND -state:TERMINATION_SCHEDULED' },
  },
  {
    name: 'status in',
    filter: () => ({ op: 'in', field: 'status', values: ['PENDING', 'SUSPENDED'] }),
    expect: { query: 'state:PENDING OR state:INITIALIZING OR state:SUSPENDED' },
  },
  {
    name: 'status notIn',
    filter: () => ({ op: 'notIn', field: 'status', values: ['ACTIVE', 'ENDED', 'UNKNOWN'] }),
    expect: { query: 'state:PENDING OR state:INITIALIZING OR state:SUSPENDED' },
  },
  ...textRows<'billingSubscription'>('reference', 'reference', 'SUB-5'),
  {
    name: 'customerId present',
    filter: () => ({ op: 'present', field: 'customerId' }),
    expect: 'none',
  },
];

export const paymentLinkRows: readonly WalleeRow<'paymentLink'>[] = [
  ...idRows<'paymentLink'>(),
  ...textRows<'paymentLink'>('reference', 'externalId', 'link-0').filter(
    ({ name }) => name !== 'reference missing',
  ),
  {
    name: 'reference missing',
    filter: () => ({ op: 'missing', field: 'reference' }),
    expect: { query: 'externalId:*' },
    findsNothing: true,
  },
  {
    name: 'status depends on the clock',
    filter: () => ({ op: 'eq', field: 'status', value: 'OPEN' }),
    expect: { query: null },
  },
];

export const terminalRows: readonly WalleeRow<'terminal'>[] = idRows<'terminal'>();

export const webhookSubscriptionRows: readonly WalleeRow<'webhookSubscription'>[] =
  idRows<'webhookSubscription'>();
