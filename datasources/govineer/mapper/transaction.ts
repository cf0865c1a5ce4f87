import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { paymentStatuses } from '../vocabulary.ts';
import type { paymentFields } from '../wire/payment.ts';
import { money } from './money.ts';
import { actionsOf, failureOf, refundableMinor, refundStateOf, statusHistoryOf } from './payment-progress.ts';
import { paymentMethodDetails } from './method.ts';
import { wordReader } from './words.ts';

type PaymentFields = typeof paymentFields;

export const transactionWires = {
  account: [],
  customer: ['customer_uid'],
  savedPaymentMethod: ['payment_method', 'customer_uid'],
  billingSubscription: [],
  paymentLink: [],
  terminal: [],
  mode: [],
  direction: [],
  customerName: [],
  customerEmail: [],
  customerPhone: [],
  status: ['status'],
  nativeStatus: ['status'],
  amount: ['total_amount', 'currency'],
  baseAmount: ['base_amount', 'currency'],
  taxAmount: ['tax_amount', 'currency'],
  feeAmount: ['processing_fee_amount', 'currency'],
  tipAmount: [],
  capturedAmount: ['captured_amount', 'currency'],
  refundState: ['status', 'captured_amount', 'refunded_amount'],
  refundedAmount: ['refunded_amount', 'currency'],
  refundableAmount: ['status', 'captured_amount', 'refunded_amount', 'currency'],
  captureMethod: [],
  captures: ['captured_amount', 'currency'],
  paymentMethod: ['payment_method'],
  reference: ['reference_id'],
  description: ['description'],
  failure: ['status'],
  lineItems: [],
  billingAddress: [],
  shippingAddress: [],
  actions: ['status', 'captured_amount', 'refunded_amount', 'payment_method', 'created_at', 'updated_at'],
  statusHistory: ['status', 'created_at', 'updated_at'],
  metadata: ['metadata'],
  version: [],
  createdAt: ['created_at'],
  updatedAt: ['updated_at'],
  completedAt: [],
  scheduledFor: [],
  settledAt: [],
  raw: [],
} as const satisfies WiresOf<'transaction', PaymentFields>;

const readStatus = wordReader('payments.status', paymentStatuses);

/** A payment as a transaction. */
export function transactionMappers(
  connection: Pick<GovineerConnection, 'settings' | 'clock' | 'oddWords'>,
): PropertyMappers<'transaction', RowOf<PaymentFields>> {
  const { settings, clock, oddWords } = connection;
  const missing = (): null => null;
  return {
    account: (_, ref) => (ref.account === null ? null : refOf(connection, 'account', null, ref.account)),
    customer: (row, ref) =>
      row.customer_uid === null ? null : refOf(connection, 'customer', ref.account, row.customer_uid),
    savedPaymentMethod: (row, ref) => {
      const saved = row.payment_method?.wallet?.saved_payment_method_uid ?? null;
      // A saved method can only be reached through its customer.
      if (saved === null || row.customer_uid === null) return null;
      return refOf(connection, 'paymentMethod', ref.account, saved, row.customer_uid);
    },
    billingSubscription: missing,
    paymentLink: missing,
    terminal: missing,
    mode: () => settings.mode,
    direction: () => 'PAYMENT',
    // The card holder is not the customer.
    customerName: missing,
    customerEmail: missing,
    customerPhone: missing,
    status: (row) => readStatus(row.status, oddWords),
    nativeStatus: (row) => row.status ?? '',
    amount: (row) => money(row.total_amount, row.currency),
    baseAmount: (row) => money(row.base_amount, row.currency),
    taxAmount: (row) => money(row.tax_amount, row.currency),
    feeAmount: (row) => money(row.processing_fee_amount, row.currency),
    tipAmount: missing,
    capturedAmount: (row) => money(row.captured_amount, row.currency),
    refundState: refundStateOf,
    refundedAmount: (row) => money(row.refunded_amount, row.currency),
    refundableAmount: (row) => money(refundableMinor(row), row.currency),
    // Nothing is held: a capture is always a call of its own.
    captureMethod: missing,
    captures: (row) => {
      if (row.captured_amount === null) return null;
      if (row.captured_amount <= 0n) return [];
      const amount = money(row.captured_amount, row.currency);
      return [{ nativeId: null, amount, createdAt: null, isFinal: null }];
    },
    paymentMethod: (row) => paymentMethodDetails(row.payment_method, oddWords),
    reference: (row) => row.reference_id,
    description: (row) => row.description,
    failure: (row) => failureOf(readStatus(row.status, oddWords)),
    lineItems: () => [],
    billingAddress: missing,
    shippingAddress: missing,
    actions: (row) => actionsOf(row, clock.now()),
    statusHistory: (row) => statusHistoryOf(row, readStatus(row.status, oddWords)),
    metadata: (row) => redact(row.metadata) ?? {},
    version: missing,
    createdAt: (row) => row.created_at,
    updatedAt: (row) => row.updated_at,
    completedAt: missing,
    scheduledFor: missing,
    settledAt: missing,
    raw: (row) => redact(row.payload),
  };
}
