/** What the provider does with commands and does not say; each may turn out otherwise. */
export interface WriteRules {
  /** Whose `payment_id` the answer to a refund has: the new row's, or that of the payment that was refunded. */
  readonly refundAnswer: 'own' | 'original';
  /** Of which row a refund of a captured authorization has to be. */
  readonly capturedRefunds: 'capture' | 'authorization';
  /** Whether the answer to a new customer has its id: the published sample does not. */
  readonly customerAnswer: 'named' | 'unnamed';
}
