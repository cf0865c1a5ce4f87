import type { MutationName } from '../../domain/operation.ts';
import type { RecordKind } from '../../domain/record-kind.ts';

/** What each mutation makes; null for those that only change what they act on. */
export const resultKinds = {
  createTransaction: 'transaction',
  captureTransaction: null,
  voidTransaction: null,
  refundTransaction: 'refund',
  cancelBillingSubscription: null,
} as const satisfies Record<MutationName, RecordKind | null>;
