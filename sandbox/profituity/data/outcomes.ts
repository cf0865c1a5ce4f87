import type { Prng } from '../../kit/prng.ts';
import type { Instant, PaymentRecord, PaymentStatus } from '../records.ts';
import { dayAfter, later } from './calendar.ts';
import { RETURN_REASONS } from '../lifecycle/return-reasons.ts';

/** What became of a payment. */
export type Outcome = Pick<
  PaymentRecord,
  | 'status'
  | 'statusDate'
  | 'sendDate'
  | 'effectiveDate'
  | 'settlementDate'
  | 'lastModificationTime'
  | 'returnCode'
  | 'returnReason'
>;

type Weights = readonly (readonly [PaymentStatus, number])[];

/** In percent; the rest is Paid. */
const PAYMENT_WEIGHTS: Weights = [
  ['Returned', 12],
  ['Scheduled', 9],
  ['Pending', 7],
  ['Canceled', 6],
  ['Rejected', 6],
  ['Reversed', 3],
];
const REFUND_WEIGHTS: Weights = [
  ['Returned', 8],
  ['Scheduled', 10],
  ['Pending', 10],
  ['Canceled', 8],
  ['Rejected', 6],
];

const CODES = Object.keys(RETURN_REASONS);

export function outcome(prng: Prng, creationTime: Instant, kind: 'payment' | 'refund'): Outcome {
  const status = statusOf(prng, kind === 'payment' ? PAYMENT_WEIGHTS : REFUND_WEIGHTS);
  const untouched = status === 'Scheduled';
  const unsent = untouched || status === 'Canceled';
  // What has been sent was sent at once.
  const sendDate = unsent && prng.chance(0.6) ? dayAfter(creationTime, prng.int(1, 20)) : creationTime;
  const statusDate = untouched ? creationTime : later(prng, creationTime, prng.int(1, 240) * 3_600_000);
  const settled = status === 'Paid' || status === 'Returned' || status === 'Reversed';
  // A few refused payments have no code.
  const coded = status === 'Returned' || (status === 'Rejected' && prng.chance(0.7));
  const code = coded ? (CODES[prng.int(0, CODES.length - 1)] ?? null) : null;
  return {
    status,
    statusDate,
    sendDate,
    effectiveDate: settled || status === 'Pending' ? dayAfter(sendDate, 1) : null,
    settlementDate: settled ? dayAfter(sendDate, 2) : null,
    lastModificationTime: untouched ? null : statusDate,
    returnCode: code,
    returnReason: code === null ? null : (RETURN_REASONS[code] ?? null),
  };
}

function statusOf(prng: Prng, weights: Weights): PaymentStatus {
  let roll = prng.next() * 100;
  for (const [status, weight] of weights) {
    roll -= weight;
    if (roll < 0) return status;
  }
  return 'Paid';
}
