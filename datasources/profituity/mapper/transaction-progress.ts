import type { Decimal } from '../../../src/domain/decimal.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { StatusChange } from '../../../src/domain/records/parts.ts';
import type { RefundState, TransactionAction, TransactionStatus } from '../../../src/domain/vocabulary.ts';
import type { WirePayment } from '../wire/payment.ts';
import { paymentTypes } from '../wire/payment.ts';
import { minus, zero } from './money.ts';

type Taken = Pick<WirePayment, 'status' | 'type' | 'amount'>;

const paid = 'Paid';

/** What the merchant has of it: a payout takes nothing from anybody. */
export function capturedOf({ status, type, amount }: Taken): Decimal {
  return status === paid && type !== paymentTypes.achCredit ? amount : zero;
}

/** What can still be refunded: only ACH debits that were paid. Null where it is not known what went back. */
export function refundableOf({ status, type, amount }: Taken, refunded: Decimal | null): Decimal | null {
  if (status !== paid || type !== paymentTypes.achDebit) return zero;
  if (refunded === null) return null;
  const left = minus(amount, refunded);
  return left.coefficient > 0n ? left : zero;
}

export function refundStateOf(payment: Taken, refunded: Decimal | null): RefundState | null {
  if (refunded === null) return null;
  if (refunded.coefficient <= 0n) return 'NONE';
  const captured = capturedOf(payment);
  return captured.coefficient > 0n && compareDecimals(refunded, captured) >= 0 ? 'FULL' : 'PARTIAL';
}

export function actionsOf(payment: Taken, refunded: Decimal | null): readonly TransactionAction[] {
  // Cancelling is only for what was not sent yet.
  if (payment.status === 'Scheduled') return ['VOID'];
  const left = refundableOf(payment, refunded);
  // Where it is not known what went back the provider has the last word.
  return left === null || left.coefficient > 0n ? ['REFUND'] : [];
}

/** What the row itself shows: when it was made, and when it came to be what it is. */
export function statusHistoryOf(
  {
    creationTime,
    status: nativeStatus,
    statusDate,
  }: Pick<WirePayment, 'creationTime' | 'status' | 'statusDate'>,
  status: TransactionStatus,
): readonly StatusChange[] {
  const made: StatusChange = { status: 'SCHEDULED', nativeStatus: 'Scheduled', at: creationTime };
  const now = statusDate === null || status === 'SCHEDULED' ? [] : [{ status, nativeStatus, at: statusDate }];
  return [made, ...now];
}
