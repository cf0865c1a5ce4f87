/**
 * What the graph holds. A kind is one record type with one field table (`fields/`) and one source per provider
 * that has it.
 */
export const recordKinds = [
  'account',
  'billingSubscription',
  'category',
  'client',
  'customer',
  'customerGroup',
  'paymentAttempt',
  'paymentLink',
  'paymentMethod',
  'product',
  'refund',
  'terminal',
  'transaction',
  'webhookSubscription',
] as const;

export type RecordKind = (typeof recordKinds)[number];
