import type { PaysleySettings } from '../../../src/config/paysley.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import { refusal } from '../../rows/refusals.ts';
import { isRefund, subtract, totalOf } from '../history/outcome.ts';
import type { Payment } from './payment.ts';

/** A row that a refund can be of, and how much of it is left. */
export interface RefundPart {
  readonly on: string;
  readonly left: Decimal;
}

/** A sale is refunded by its own id, an authorization by that of one of its captures or by its own, as is set. */
function partsOf({ row, effects }: Payment, { capturedRefunds }: PaysleySettings): readonly RefundPart[] {
  // What is under way counts: it is not there to go back a second time.
  const back = effects.filter((one) => one.status !== 'failed' && isRefund(one, row, effects));
  if (row.payment_type.movement === 'DB') {
    return [{ on: row.payment_id, left: subtract(row.amount, totalOf(back)) }];
  }
  const captures = effects.filter(
    ({ payment_type: type, status }) => type.movement === 'CP' && status === 'success',
  );
  const left = subtract(totalOf(captures), totalOf(back));
  if (capturedRefunds === 'authorization') return [{ on: row.payment_id, left }];
  return captures.map(({ payment_id: on, amount }) => {
    const own = subtract(amount, totalOf(back.filter((one) => one.reference_payment_id === on)));
    return { on, left: compareDecimals(own, left) < 0 ? own : left };
  });
}

/** The row to refund, one call being of one; or why there is none. */
export function chooseRefundPart(
  payment: Payment,
  asked: Money | null,
  settings: PaysleySettings,
): RefundPart | Refusal {
  const open = partsOf(payment, settings).filter(({ left }) => left.coefficient > 0n);
  const [first, ...others] = open;
  if (first === undefined)
    return refusal('INVALID_STATE', 'Nothing of it is left to refund.', 'transactionId');
  if (others.length === 0) return first;
  if (asked === null) {
    const message = 'It was captured in parts, and each refund is of one of them: say how much.';
    return refusal('BAD_USER_INPUT', message, 'amount');
  }
  const enough = open.find(({ left }) => compareDecimals(asked.value, left) <= 0);
  return enough ?? open.reduce((most, one) => (compareDecimals(one.left, most.left) > 0 ? one : most));
}
