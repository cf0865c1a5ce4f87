import type { Prng } from '../../kit/prng.ts';

/** Payment statuses (assumed words) with their weights, and one word that no reader of today knows. */
const WEIGHTS = [
  ['captured', 300],
  ['settled', 300],
  ['validated', 80],
  ['partially_refunded', 70],
  ['refunded', 60],
  ['failed', 60],
  ['voided', 50],
  ['expired', 35],
  ['returned', 25],
  ['charged_back', 18],
  ['under_review', 2],
] as const;

export type PaymentStatus = (typeof WEIGHTS)[number][0];

const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** Every status stands once among the first payments of an account; after that by weight. */
export function paymentStatus(prng: Prng, index: number): PaymentStatus {
  const forced = WEIGHTS[index - 5];
  if (forced !== undefined) return forced[0];
  let left = prng.next() * TOTAL;
  for (const [status, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return status;
  }
  return 'captured';
}
