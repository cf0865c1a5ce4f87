import type { Guid } from '../records.ts';

/** Something that moves money, or stops it. */
export interface Effect {
  /** Epoch milliseconds by the service's clock. */
  readonly at: number;
  readonly kind: 'payment' | 'refund' | 'cancellation';
  readonly paymentId: Guid;
  /** US dollars. */
  readonly amount: number;
  readonly externalId: string | null;
}
