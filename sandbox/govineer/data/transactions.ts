import type { Prng } from '../../kit/prng.ts';
import type { TransactionRecord } from '../records.ts';
import { later, timestamp } from './calendar.ts';
import { digits, prefixedId } from './identifiers.ts';
import type { Progress } from './progress.ts';

/** The payment whose money moved. */
export interface MovedPayment {
  readonly uid: string;
  readonly currency: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly total: number;
  readonly progress: Progress;
}

type Step = Pick<TransactionRecord, 'type' | 'amount' | 'status'> & { readonly at: number };

const DAY_MS = 86_400_000;
/** A sale follows its payment by this much, so that payments of one instant have sales of one instant. */
const SALE_DELAY_MS = 90_000;

/** Transactions of a payment, oldest first, and when the last of them (or the payment) happened. */
export function transactionsOf(
  prng: Prng,
  payment: MovedPayment,
): { readonly transactions: readonly TransactionRecord[]; readonly last: number } {
  const moves = steps(prng, payment);
  return {
    transactions: moves.map(({ at, type, amount, status }) => ({
      uid: prefixedId(prng, 'txn'),
      payment_uid: payment.uid,
      type,
      amount,
      currency: payment.currency,
      status,
      ...(status === 'pending'
        ? prng.chance(0.5)
          ? { processor_transaction_id: null }
          : {}
        : { processor_transaction_id: digits(prng, 12) }),
      created_at: timestamp(prng, at),
    })),
    last: moves.at(-1)?.at ?? payment.created,
  };
}

function steps(prng: Prng, { created, total, progress }: MovedPayment): readonly Step[] {
  const at = later(created, SALE_DELAY_MS);
  const sale = (status: TransactionRecord['status']): Step => ({ type: 'sale', amount: total, status, at });
  switch (progress.status) {
    case 'validated':
    case 'expired':
      return [];
    case 'failed':
      return [sale('declined')];
    case 'voided': {
      const end: Step = { type: 'void', amount: total, status: 'approved', at: later(at, 3_600_000) };
      // Voided on the day of the capture, or before any capture.
      return prng.chance(0.5) ? [sale('approved'), end] : [end];
    }
    case 'captured':
    case 'under_review':
      return [sale(prng.chance(0.1) ? 'pending' : 'approved')];
    case 'settled':
      // A refund that was refused moves nothing and leaves the payment as it was.
      return prng.chance(0.03)
        ? [sale('settled'), { type: 'refund', amount: total, status: 'declined', at: later(at, DAY_MS) }]
        : [sale('settled')];
    case 'returned':
    case 'charged_back':
      return [
        sale('settled'),
        { type: 'chargeback', amount: total, status: 'settled', at: later(at, 20 * DAY_MS) },
      ];
    case 'refunded':
    case 'partially_refunded':
      return [sale('settled'), ...refunds(prng, at, progress.refunds)];
  }
}

/** Together they are the refunded amount: the pending ones count, money on its way is not there to refund again. */
function refunds(prng: Prng, sold: number, amounts: readonly number[]): readonly Step[] {
  let at = sold;
  return amounts.map((amount) => {
    at = later(at, prng.int(0, 5) * DAY_MS);
    return { type: 'refund', amount, status: prng.pick(['approved', 'settled', 'settled', 'pending']), at };
  });
}
