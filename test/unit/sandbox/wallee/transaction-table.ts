import { compileQuery } from '../../../../sandbox/wallee/query/compile.ts';
import { parseOrder, sortRows } from '../../../../sandbox/wallee/query/order.ts';
import { parseQuery } from '../../../../sandbox/wallee/query/parse.ts';
import type { TransactionRecord } from '../../../../sandbox/wallee/records/payments.ts';
import { SHAPES } from '../../../../sandbox/wallee/shapes/shapes.ts';
import { Table } from '../../../../sandbox/wallee/store/table.ts';
import { Decimal } from '../../../../sandbox/wallee/wire/decimal.ts';
import type { Id } from '../../../../sandbox/wallee/wire/id.ts';

/** A transaction with nothing special but what is given. */
export function transaction(id: Id, changes: Partial<TransactionRecord> = {}): TransactionRecord {
  const zero = new Decimal('0');
  return {
    id,
    version: 2,
    linkedSpaceId: 405,
    state: 'FULFILL',
    currency: 'CHF',
    authorizationAmount: new Decimal('29.95'),
    completedAmount: zero,
    refundedAmount: zero,
    totalAppliedFees: zero,
    totalSettledAmount: zero,
    lineItems: [],
    metaData: {},
    language: 'de-CH',
    group: { id: 1 },
    completionBehavior: 'COMPLETE_IMMEDIATELY',
    customersPresence: 'VIRTUAL_PRESENT',
    environment: 'LIVE',
    environmentSelectionStrategy: 'USE_CONFIGURATION',
    allowedPaymentMethodBrands: [],
    allowedPaymentMethodConfigurations: [],
    autoConfirmationEnabled: true,
    chargeRetryEnabled: false,
    emailsDisabled: false,
    yearsToKeep: 10,
    createdBy: 512,
    createdOn: '2026-01-05T10:00:00Z',
    ...changes,
  };
}

const transactions = new Table(SHAPES.transactions, [
  transaction(1, {
    merchantReference: 'Transaction for querying test',
    billingAddress: { givenName: 'Ada', country: 'CH' },
    allowedPaymentMethodBrands: [7, 8],
  }),
  transaction(2, {
    currency: 'EUR',
    merchantReference: 'inv-1',
    authorizationAmount: new Decimal('100.00'),
    createdOn: '2026-01-05T10:00:00.001Z',
    failureReason: { id: 99, category: 'END_USER', name: {}, description: {} },
    parent: { id: 1 },
  }),
  transaction(3, {
    state: 'FAILED',
    merchantReference: null,
    authorizationAmount: new Decimal('9.5'),
    autoConfirmationEnabled: false,
    createdOn: '2026-01-06T00:00:00Z',
    completedOn: null,
    parent: { id: 2 },
  }),
  transaction(4, {
    merchantReference: '',
    authorizationAmount: new Decimal('10.12345678901234567890'),
    completedOn: '2026-01-07T00:00:00Z',
    billingAddress: null,
    parent: { id: 77 },
  }),
  transaction(9_007_199_254_740_993n, { merchantReference: 'INV-1', createdOn: '2025-12-31T23:59:59.999Z' }),
]);

const world = {
  find: (table: string, id: Id) => (table === 'transactions' ? transactions.row(id) : undefined),
};

/** The ids a query selects from a few transactions, in the given order. */
export function found(query: string, order?: string): string {
  const condition = compileQuery(parseQuery(query), transactions.shape, world);
  const keys = parseOrder(order, transactions.shape, world);
  return sortRows(transactions.rows(), keys)
    .filter((row) => condition(row))
    .map(({ record }) => (record.id === 9_007_199_254_740_993n ? 'huge' : `${record.id}`))
    .join(' ');
}
