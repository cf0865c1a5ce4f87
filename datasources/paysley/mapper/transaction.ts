import { Money } from '../../../src/domain/money.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import type { Projection, PropertyMappers, PropertyOf } from '../../../src/domain/records/records.ts';
import type { TransactionAction } from '../../../src/domain/vocabulary.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef, modeOf, refOf } from '../connection.ts';
import { customerLink } from '../customer-key.ts';
import type { Outcome, OwnStatus } from '../history/outcome.ts';
import { canCapture } from '../history/outcome.ts';
import { redact } from '../redact.ts';
import { methodKinds } from '../vocabulary.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { isLinkId } from './link-id.ts';

/** A payment, and what became of it. */
export interface Payment {
  readonly row: HistoryRow;
  readonly own: OwnStatus;
  readonly outcome: Outcome;
}

/** What later rows of the history decide. */
const byEffects: ReadonlySet<PropertyOf<'transaction'>> = new Set([
  'status',
  'capturedAmount',
  'refundState',
  'refundedAmount',
  'refundableAmount',
  'captures',
  'actions',
  'completedAt',
]);

/** Whether what followed a payment has to be found out. Nothing follows one that did not succeed. */
export function needsEffects(own: OwnStatus, projection: Projection<'transaction'>): boolean {
  return own === 'success' && [...projection].some((property) => byEffects.has(property));
}

/** A row of the history that begins a payment. */
export function transactionMappers(connection: PaysleyConnection): PropertyMappers<'transaction', Payment> {
  const missing = (): null => null;
  const mode = modeOf(connection.settings);
  return {
    account: () => accountRef(connection),
    customer: ({ row }) => customerLink(connection, row),
    savedPaymentMethod: missing,
    billingSubscription: ({ row }) =>
      row.transaction_type === 'scheduled' && row.transaction_id !== null
        ? refOf(connection, 'billingSubscription', row.transaction_id)
        : null,
    paymentLink: ({ row }) =>
      row.transaction_id !== null && isLinkId(row.transaction_id)
        ? refOf(connection, 'paymentLink', row.transaction_id)
        : null,
    terminal: missing,
    mode: () => mode,
    direction: () => 'PAYMENT',
    customerName: missing,
    customerEmail: ({ row }) => row.email,
    customerPhone: ({ row }) => row.customer_phone_number,
    status: ({ outcome }) => outcome.status,
    nativeStatus: ({ row }) => nativeStatusOf(row),
    amount: ({ row }) => Money.ofDecimal(row.amount, row.currency),
    baseAmount: missing,
    taxAmount: missing,
    feeAmount: missing,
    tipAmount: missing,
    capturedAmount: ({ row, outcome }) => money(outcome.captured, row),
    refundState: ({ outcome }) => outcome.refundState,
    refundedAmount: ({ row, outcome }) => money(outcome.refunded, row),
    refundableAmount: ({ row, outcome }) => money(outcome.refundable, row),
    captureMethod: ({ row }) => (row.payment_type.movement === 'PA' ? 'MANUAL' : 'AUTOMATIC'),
    captures: ({ row, outcome }) =>
      outcome.captures?.toSorted(byDate).map((capture) => ({
        nativeId: capture.payment_id,
        amount: Money.ofDecimal(capture.amount, capture.currency),
        createdAt: capture.payment_date,
        // A sale takes all there is; whether more captures follow one of an authorization is not said.
        isFinal: capture === row ? true : null,
      })) ?? null,
    paymentMethod: ({ row }) => ({
      kind: kindOf(connection, row),
      brand: null,
      last4: null,
      expiryMonth: null,
      expiryYear: null,
      holder: null,
      bankName: null,
      accountType: null,
    }),
    reference: ({ row }) => row.reference_number,
    description: missing,
    // There is text about the reason but no code, and text says different things from one processor to the next.
    failure: ({ own }) =>
      own === 'FAILED'
        ? { category: 'UNKNOWN', code: null, message: 'The payment failed.', retryable: false }
        : null,
    lineItems: () => [],
    billingAddress: missing,
    shippingAddress: missing,
    actions: actionsOf,
    statusHistory: ({ row, own }) => [
      { status: firstStatus(row, own), nativeStatus: nativeStatusOf(row), at: row.payment_date },
    ],
    metadata: () => ({}),
    version: missing,
    createdAt: ({ row }) => row.payment_date,
    updatedAt: missing,
    completedAt: ({ outcome }) => {
      const dates = (outcome.captures ?? []).map((capture) => capture.payment_date);
      return dates.length === 0 ? null : Math.max(...dates);
    },
    scheduledFor: missing,
    settledAt: missing,
    raw: ({ row }) => redact(row.payload),
  };
}

/** What happened and how it went: neither of the two words alone says it. */
export function nativeStatusOf({ payment_type: type, status }: HistoryRow): string {
  return `${type.text} ${status ?? ''}`.trim();
}

function money(value: Decimal | null, { currency }: HistoryRow): Money | null {
  return value === null ? null : Money.ofDecimal(value, currency);
}

function byDate(a: HistoryRow, b: HistoryRow): number {
  return a.payment_date - b.payment_date;
}

function kindOf({ oddWords }: Pick<PaysleyConnection, 'oddWords'>, { payment_type: type }: HistoryRow) {
  const kind = Object.hasOwn(methodKinds, type.method) ? methodKinds[type.method] : undefined;
  if (kind === undefined) oddWords.count('payments.payment_type', type.text);
  return kind ?? 'OTHER';
}

/** What the row itself says, whatever came after it. */
function firstStatus({ payment_type: type }: HistoryRow, own: OwnStatus) {
  if (own !== 'success') return own;
  return type.movement === 'PA' ? 'AUTHORIZED' : 'SUCCEEDED';
}

/** Nothing can be voided. Where it is not known what followed, a refund is offered: the provider has the last word. */
function actionsOf({ row, own, outcome }: Payment): readonly TransactionAction[] {
  const actions: TransactionAction[] = [];
  if (canCapture(row, outcome)) actions.push('CAPTURE');
  const refundable = outcome.refundable === null ? own === 'success' : outcome.refundable.coefficient > 0n;
  if (refundable) actions.push('REFUND');
  return actions;
}
