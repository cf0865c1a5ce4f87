import type { Decimal } from '../../../src/domain/decimal.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { Direction } from '../../../src/domain/vocabulary.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { ProfituityConnection } from '../connection.ts';
import { accountOf, modeOf, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { paymentStatuses } from '../vocabulary.ts';
import type { PaymentType, paymentFields } from '../wire/payment.ts';
import { bankAccount } from './bank-account.ts';
import { failureOf } from './failure.ts';
import { dollars } from './money.ts';
import {
  actionsOf,
  capturedOf,
  refundableOf,
  refundStateOf,
  statusHistoryOf,
} from './transaction-progress.ts';

type PaymentFields = typeof paymentFields;

export const transactionWires = {
  account: ['merchantId'],
  customer: ['customerId'],
  savedPaymentMethod: ['paymentTemplateId'],
  billingSubscription: ['paymentTemplateId'],
  paymentLink: [],
  terminal: [],
  mode: [],
  direction: ['type'],
  customerName: ['name'],
  customerEmail: [],
  customerPhone: [],
  status: ['status'],
  nativeStatus: ['status'],
  amount: ['amount'],
  baseAmount: [],
  taxAmount: [],
  feeAmount: [],
  tipAmount: [],
  capturedAmount: ['status', 'type', 'amount'],
  refundState: ['status', 'type', 'amount'],
  refundedAmount: ['status', 'type'],
  refundableAmount: ['status', 'type', 'amount'],
  captureMethod: [],
  captures: [],
  paymentMethod: ['accountNumber', 'accountType', 'name'],
  reference: ['externalId'],
  description: ['description'],
  failure: ['status', 'returnCode'],
  lineItems: [],
  billingAddress: [],
  shippingAddress: [],
  actions: ['status', 'type', 'amount'],
  statusHistory: ['status', 'creationTime', 'statusDate'],
  metadata: ['customFieldValues'],
  version: [],
  createdAt: ['creationTime'],
  updatedAt: ['statusDate'],
  completedAt: ['status', 'statusDate'],
  scheduledFor: ['sendDate'],
  settledAt: ['status', 'settlementDate'],
  raw: [],
} as const satisfies WiresOf<'transaction', PaymentFields>;

const readStatus = wordReader('payments.status', paymentStatuses);

const directions = { 1: 'PAYMENT', 2: 'PAYOUT', 3: 'PAYMENT' } as const satisfies Record<
  PaymentType,
  Direction
>;

/** What is read beside the payments themselves, where it was asked for. */
export interface TransactionParts {
  /** What went back of a payment; null where nobody can say. */
  readonly refundedOf: (paymentId: string) => Decimal | null;
  /** What the template that a payment was made from is to us. */
  readonly templateKindOf: (templateId: string) => 'paymentMethod' | 'billingSubscription' | null;
}

/** A payment or payout. */
export function transactionMappers(
  connection: Pick<ProfituityConnection, 'settings' | 'oddWords'>,
  parts: TransactionParts,
): PropertyMappers<'transaction', RowOf<PaymentFields>> {
  const { settings, oddWords } = connection;
  const missing = (): null => null;
  const nothing = (): readonly never[] => [];
  return {
    account: (_, ref) => accountOf(connection, ref),
    customer: (row, { account }) =>
      row.customerId === null ? null : refOf(connection, 'customer', account, row.customerId),
    savedPaymentMethod: ({ paymentTemplateId: id }, { account }) =>
      id !== null && parts.templateKindOf(id) === 'paymentMethod'
        ? refOf(connection, 'paymentMethod', account, id)
        : null,
    billingSubscription: ({ paymentTemplateId: id }, { account }) =>
      id !== null && parts.templateKindOf(id) === 'billingSubscription'
        ? refOf(connection, 'billingSubscription', account, id)
        : null,
    paymentLink: missing,
    terminal: missing,
    mode: () => modeOf(settings),
    direction: (row) => directions[row.type],
    customerName: (row) => row.name,
    customerEmail: missing,
    customerPhone: missing,
    status: (row) => readStatus(row.status, oddWords),
    nativeStatus: (row) => row.status,
    amount: (row) => dollars(row.amount),
    baseAmount: missing,
    taxAmount: missing,
    feeAmount: missing,
    tipAmount: missing,
    capturedAmount: (row) => dollars(capturedOf(row)),
    refundState: (row, ref) => refundStateOf(row, parts.refundedOf(ref.nativeId)),
    refundedAmount: (_, ref) => dollars(parts.refundedOf(ref.nativeId)),
    refundableAmount: (row, ref) => dollars(refundableOf(row, parts.refundedOf(ref.nativeId))),
    captureMethod: () => 'AUTOMATIC',
    captures: missing,
    paymentMethod: (row) => bankAccount(row, connection),
    reference: (row) => row.externalId,
    description: (row) => row.description,
    failure: (row) => {
      const status = readStatus(row.status, oddWords);
      const failed = status === 'FAILED' || status === 'RETURNED';
      return failed ? failureOf('The payment', row.returnCode, oddWords) : null;
    },
    lineItems: nothing,
    billingAddress: missing,
    shippingAddress: missing,
    actions: (row, ref) => actionsOf(row, parts.refundedOf(ref.nativeId)),
    statusHistory: (row) => statusHistoryOf(row, readStatus(row.status, oddWords)),
    metadata: (row) => redact(row.customFieldValues) ?? {},
    version: missing,
    createdAt: (row) => row.creationTime,
    updatedAt: (row) => row.statusDate,
    // The status date of what is paid is the day it was paid.
    completedAt: (row) => (row.status === 'Paid' ? row.statusDate : null),
    scheduledFor: (row) => row.sendDate,
    settledAt: (row) => (row.status === 'Paid' ? row.settlementDate : null),
    raw: (row) => redact(row.payload),
  };
}
