import type { Prng } from '../../kit/prng.ts';
import { split } from './amounts.ts';
import type { Price } from './amounts.ts';
import type { PaymentStatus } from './statuses.ts';

/** How much of a payment was taken, and the parts that came back. */
export interface Progress {
  readonly status: PaymentStatus;
  readonly captured: number;
  readonly refunds: readonly number[];
}

/** Amounts that fit the status. Money of a returned or disputed payment was captured and is not a refund. */
export function progressOf(prng: Prng, status: PaymentStatus, amounts: Price): Progress {
  const total = amounts.total_amount;
  switch (status) {
    case 'validated':
    case 'expired':
    case 'failed':
    case 'voided':
      return { status, captured: 0, refunds: [] };
    case 'captured':
    case 'settled':
    case 'returned':
    case 'charged_back':
    case 'under_review':
      return { status, captured: total, refunds: [] };
    case 'refunded':
      return { status, captured: total, refunds: split(prng, total, prng.int(1, 2)) };
    case 'partially_refunded':
      // One minor unit cannot come back in part.
      if (total < 2) return { status: 'captured', captured: total, refunds: [] };
      return { status, captured: total, refunds: split(prng, prng.int(1, total - 1), prng.int(1, 3)) };
  }
}
