import { refundStatuses } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const RefundStatusEnum = wordEnum('RefundStatus', 'Where a refund is.', refundStatuses, {
  PENDING: 'On its way.',
  SUCCEEDED: 'The money went back.',
  FAILED: 'It did not go back: see `failure`.',
  UNKNOWN: 'The provider does not know, or uses a word that this service has never seen: see `nativeStatus`.',
});
