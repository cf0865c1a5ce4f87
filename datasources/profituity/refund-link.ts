/**
 * What a connection's answers have shown of `refundOfPaymentId`, by which refunds are told from payouts; its name is
 * assumed. `refused`: it cannot be filtered by, so lists of payments are asked for without it and parted here, and
 * nobody can say what was refunded.
 */
export interface RefundLink {
  state: 'unknown' | 'known' | 'refused';
}
