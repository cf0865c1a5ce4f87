import { at, decimal } from '../golden-row.ts';
import type { PaysleyRow } from './paysley-row.ts';

export const refundRows: readonly PaysleyRow<'refund'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  {
    name: 'transactionId eq',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    expect: { paths: ['/payments/{transaction}'] },
  },
  {
    name: 'transactionId in, with one of another connection',
    filter: (k) => ({ op: 'in', field: 'transactionId', values: [k.transaction, k.elsewhere].toSorted() }),
    expect: { paths: ['/payments/{transaction}'] },
  },
  {
    name: 'transactionId and a period',
    filter: (k) => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'transactionId', value: k.transaction },
        { op: 'gte', field: 'createdAt', value: at('2023-01-01T00:00:00Z') },
      ],
    }),
    expect: { paths: ['/payments/{transaction}'] },
  },
  { name: 'transactionId missing', filter: () => ({ op: 'missing', field: 'transactionId' }), expect: {} },
  {
    name: 'status is not pushed',
    filter: () => ({ op: 'eq', field: 'status', value: 'PENDING' }),
    expect: {},
  },
  {
    name: 'amount is not pushed',
    filter: () => ({ op: 'lt', field: 'amount', value: decimal('100') }),
    expect: {},
  },
  {
    name: 'reference contains',
    filter: () => ({ op: 'contains', field: 'reference', value: 'ord-1' }),
    expect: { keywords: 'ord-1' },
  },
  {
    name: 'createdAt gte',
    filter: () => ({ op: 'gte', field: 'createdAt', value: at('2025-06-01T00:00:00Z') }),
    expect: { days: ['2025-05-31', '2099-12-31'] },
  },
];

export const customerRows: readonly PaysleyRow<'customer'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  {
    name: 'nativeId eq is not pushed',
    filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative }),
    expect: {},
  },
  {
    name: 'email eq',
    filter: () => ({ op: 'eq', field: 'email', value: 'ann@example.com' }),
    expect: { keywords: 'ann@example.com' },
  },
  {
    name: 'email eq with signs',
    filter: () => ({ op: 'eq', field: 'email', value: 'plus+tag@example.com' }),
    expect: { keywords: 'plus+tag@example.com' },
  },
  {
    name: 'email contains',
    filter: () => ({ op: 'contains', field: 'email', value: 'ann@' }),
    expect: { keywords: 'ann@' },
  },
  { name: 'email ne', filter: () => ({ op: 'ne', field: 'email', value: 'ann@example.com' }), expect: {} },
  { name: 'email missing', filter: () => ({ op: 'missing', field: 'email' }), expect: {} },
  {
    name: 'phone startsWith',
    filter: () => ({ op: 'startsWith', field: 'phone', value: '+27' }),
    expect: { keywords: '+27' },
  },
  {
    name: 'lastName eq',
    filter: () => ({ op: 'eq', field: 'lastName', value: 'van Wyk' }),
    expect: { keywords: 'Wyk' },
  },
  {
    name: 'companyName contains',
    filter: () => ({ op: 'contains', field: 'companyName', value: 'coffee' }),
    expect: { keywords: 'coffee' },
  },
  { name: 'name is nobody’s', filter: () => ({ op: 'present', field: 'name' }), expect: 'none' },
  { name: 'kind is not pushed', filter: () => ({ op: 'eq', field: 'kind', value: 'COMPANY' }), expect: {} },
  { name: 'country is not pushed', filter: () => ({ op: 'eq', field: 'country', value: 'ZA' }), expect: {} },
  {
    name: 'reference is not among the keywords',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'C-1' }),
    expect: {},
  },
];

export const productRows: readonly PaysleyRow<'product'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  {
    name: 'kind eq',
    filter: () => ({ op: 'eq', field: 'kind', value: 'SERVICE' }),
    expect: { type: 'service' },
  },
  {
    name: 'kind in',
    filter: () => ({ op: 'in', field: 'kind', values: ['PRODUCT', 'SUBSCRIPTION'] }),
    expect: { type: 'product' },
  },
  {
    name: 'kind in, all there are',
    filter: () => ({ op: 'in', field: 'kind', values: ['PRODUCT', 'SERVICE'] }),
    expect: {},
  },
  {
    name: 'kind no product has',
    filter: () => ({ op: 'eq', field: 'kind', value: 'SUBSCRIPTION' }),
    expect: 'none',
  },
  {
    name: 'kind ne is not pushed',
    filter: () => ({ op: 'ne', field: 'kind', value: 'SERVICE' }),
    expect: {},
  },
  {
    name: 'kind and name',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'kind', value: 'PRODUCT' },
        { op: 'contains', field: 'name', value: 'mug' },
      ],
    }),
    expect: { keywords: 'mug', type: 'product' },
  },
  {
    name: 'one word in name or category',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'contains', field: 'categoryName', value: 'apparel' },
        { op: 'contains', field: 'name', value: 'apparel' },
      ],
    }),
    expect: { keywords: 'apparel' },
  },
  {
    name: 'sku is not pushed',
    filter: () => ({ op: 'startsWith', field: 'sku', value: 'SKU-' }),
    expect: {},
  },
  {
    name: 'price is not pushed',
    filter: () => ({ op: 'lt', field: 'price', value: decimal('50') }),
    expect: {},
  },
  { name: 'price missing', filter: () => ({ op: 'missing', field: 'price' }), expect: {} },
  {
    name: 'stockOnHand is not pushed',
    filter: () => ({ op: 'lte', field: 'stockOnHand', value: 3 }),
    expect: {},
  },
  { name: 'categoryId present', filter: () => ({ op: 'present', field: 'categoryId' }), expect: {} },
];

export const categoryRows: readonly PaysleyRow<'category'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  {
    name: 'name contains',
    filter: () => ({ op: 'contains', field: 'name', value: 'apparel' }),
    expect: { keywords: 'apparel' },
  },
];

export const groupRows: readonly PaysleyRow<'customerGroup'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  {
    name: 'name contains',
    filter: () => ({ op: 'contains', field: 'name', value: 'wholesale eu' }),
    expect: { keywords: 'wholesale' },
  },
  {
    name: 'name contains what no group has',
    filter: () => ({ op: 'contains', field: 'name', value: 'nobody' }),
    expect: { keywords: 'nobody' },
    findsNothing: true,
  },
];

const [pos, requests] = ['/pos', '/payment-requests?page=1&limit=100'] as const;

export const linkRows: readonly PaysleyRow<'paymentLink'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: { paths: [pos, requests] } },
  {
    name: 'kind eq',
    filter: () => ({ op: 'eq', field: 'kind', value: 'POS_LINK' }),
    expect: { paths: [pos] },
  },
  {
    name: 'kind in',
    filter: () => ({ op: 'in', field: 'kind', values: ['PAYMENT_REQUEST', 'REUSABLE_LINK'] }),
    expect: { paths: [requests] },
  },
  {
    name: 'kind ne is not pushed',
    filter: () => ({ op: 'ne', field: 'kind', value: 'POS_LINK' }),
    expect: { paths: [pos, requests] },
  },
  {
    name: 'status is not pushed',
    filter: () => ({ op: 'eq', field: 'status', value: 'PAID' }),
    expect: { paths: [pos, requests] },
  },
  {
    name: 'reference is not pushed',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'ORD' }),
    expect: { paths: [pos, requests] },
  },
  {
    name: 'createdAt is not pushed',
    filter: () => ({ op: 'gte', field: 'createdAt', value: at('2025-06-01T00:00:00Z') }),
    expect: { paths: [pos, requests] },
  },
];

export const subscriptionRows: readonly PaysleyRow<'billingSubscription'>[] = [
  { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
  { name: 'reference present', filter: () => ({ op: 'present', field: 'reference' }), expect: {} },
  {
    name: 'status nobody tells',
    filter: () => ({ op: 'eq', field: 'status', value: 'ACTIVE' }),
    expect: 'none',
  },
];

/** The one account is of our own making: nobody is ever asked. */
export const accountRows: readonly PaysleyRow<'account'>[] = [
  { name: 'name eq', filter: () => ({ op: 'eq', field: 'name', value: 'Paysley' }), expect: { paths: [] } },
  { name: 'name of another', filter: () => ({ op: 'eq', field: 'name', value: 'paysley' }), expect: 'none' },
];
