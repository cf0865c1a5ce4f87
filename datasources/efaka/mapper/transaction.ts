import { Money } from '../../../src/domain/money.ts';
import type { Address } from '../../../src/domain/records/parts.ts';
import type { Projection, PropertyMappers, PropertyOf } from '../../../src/domain/records/records.ts';
import type { EfakaConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import type { Effects } from '../effects.ts';
import type { Outcome, TransactionType } from '../outcome.ts';
import { isOperationId, operationParameter } from '../operation-mark.ts';
import { ownStatus } from '../outcome.ts';
import { redact } from '../redact.ts';
import { failureOf } from '../result-codes/failure.ts';
import { readResult } from '../result-codes/read-result.ts';
import type { PaymentRow } from '../wire/payment.ts';
import { methodOf } from './method.ts';

/** A payment, and what became of it. */
export interface Payment {
  readonly type: TransactionType;
  readonly row: PaymentRow;
  readonly effects: Effects;
  readonly outcome: Outcome;
}

/** What other rows may decide. */
const byEffects: ReadonlySet<PropertyOf<'transaction'>> = new Set([
  'status',
  'capturedAmount',
  'captures',
  'actions',
  'completedAt',
]);

/** Whether what was done with a payment matters. Nothing is done with one that did not succeed, or that paid out. */
export function needsEffects(
  type: TransactionType,
  { result }: PaymentRow,
  projection: Projection<'transaction'>,
): boolean {
  if (type === 'CD' || readResult(result?.code ?? null).outcome !== 'SUCCESS') return false;
  return [...projection].some((property) => byEffects.has(property));
}

export function transactionMappers(connection: EfakaConnection): PropertyMappers<'transaction', Payment> {
  const missing = (): null => null;
  return {
    account: () => accountRef(connection),
    customer: missing,
    savedPaymentMethod: ({ row }) =>
      row.registrationId === null ? null : refOf(connection, 'paymentMethod', row.registrationId),
    billingSubscription: missing,
    paymentLink: missing,
    terminal: missing,
    mode: () => connection.settings.mode,
    direction: ({ type }) => (type === 'CD' ? 'PAYOUT' : 'PAYMENT'),
    customerName: ({ row }) => {
      const names = [row.customer?.givenName ?? null, row.customer?.surname ?? null];
      return names.filter((name) => name !== null).join(' ') || null;
    },
    customerEmail: ({ row }) => row.customer?.email ?? null,
    customerPhone: ({ row }) => row.customer?.phone ?? row.customer?.mobile ?? null,
    status: ({ row, outcome }) => {
      countUnknown(connection, row);
      return outcome.status;
    },
    nativeStatus: ({ row }) => row.result?.code ?? '',
    amount: ({ row }) => Money.ofDecimal(row.amount, row.currency),
    baseAmount: missing,
    taxAmount: missing,
    feeAmount: missing,
    tipAmount: missing,
    capturedAmount: ({ row, outcome }) =>
      outcome.captured === null ? null : Money.ofDecimal(outcome.captured, row.currency),
    // What went back may have gone back under another reference, or from the provider's own pages.
    refundState: missing,
    refundedAmount: missing,
    refundableAmount: missing,
    captureMethod: ({ type }) => (type === 'CD' ? null : type === 'PA' ? 'MANUAL' : 'AUTOMATIC'),
    captures: ({ effects: { captures } }) => {
      if (captures.length === 0) return null;
      const readable = captures.flatMap(({ id, amount, currency, at }) =>
        amount === null || currency === null
          ? []
          : [{ nativeId: id, amount: Money.ofDecimal(amount, currency), createdAt: at, isFinal: null }],
      );
      return readable.length === captures.length ? readable : null;
    },
    paymentMethod: ({ row }) => methodOf(row),
    reference: ({ row }) => row.merchantTransactionId,
    description: ({ row }) => row.descriptor,
    failure: ({ row }) => failureOf('The payment', row.result?.code ?? null),
    lineItems: () => [],
    billingAddress: ({ row }) => addressOf(row.billing),
    shippingAddress: ({ row }) => addressOf(row.shipping),
    actions: ({ outcome }) => outcome.actions,
    statusHistory: ({ type, row }) => [
      { status: ownStatus(type, row), nativeStatus: row.result?.code ?? '', at: row.timestamp },
    ],
    metadata: ({ row }) => redact(withoutMark(row.customParameters)) ?? {},
    version: missing,
    createdAt: ({ row }) => row.timestamp,
    updatedAt: missing,
    completedAt: ({ outcome }) => outcome.completedAt,
    scheduledFor: missing,
    settledAt: missing,
    raw: ({ row }) => redact(row.payload),
  };
}

/** A code that no class has may be anything: it is told to the log. */
export function countUnknown(
  { oddWords }: Pick<EfakaConnection, 'oddWords'>,
  { result }: Pick<PaymentRow, 'result'>,
): void {
  const code = result?.code ?? null;
  if (readResult(code).class === null) oddWords.count('payments.result.code', code);
}

/** Custom parameters are the merchant's, but for the one by which a command of ours finds its payment again. */
function withoutMark(parameters: PaymentRow['customParameters']): PaymentRow['customParameters'] {
  if (parameters === null || !isOperationId(parameters[operationParameter])) return parameters;
  const { [operationParameter]: _mark, ...own } = parameters;
  return own;
}

function addressOf(address: PaymentRow['billing']): Address | null {
  if (address === null || Object.values(address).every((part) => part === null)) return null;
  const { street1, street2, city, state, postcode, country } = address;
  return { line1: street1, line2: street2, city, state, postalCode: postcode, country };
}
