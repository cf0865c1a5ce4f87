import type { Prng } from '../../kit/prng.ts';
import type { FailureReasonRecord } from '../records/common.ts';

function reason(
  id: number,
  category: FailureReasonRecord['category'],
  name: string,
  description: string,
): FailureReasonRecord {
  return { id, category, name: { 'en-US': name }, description: { 'en-US': description } };
}

const REASONS = [
  reason(1460954915005, 'END_USER', 'Insufficient Funds', 'The account does not cover the amount.'),
  reason(1460954915006, 'END_USER', 'Card Expired', 'The card has expired.'),
  reason(1460954915007, 'TEMPORARY_ISSUE', 'Issuer Unavailable', 'The bank of the buyer did not answer.'),
  reason(1460954915008, 'INTERNAL', 'Internal Error', 'Something went wrong at the processor.'),
  reason(1460954915009, 'CONFIGURATION', 'Contract Missing', 'No contract for this currency.'),
  { ...reason(1460954915010, 'DEVELOPER', 'Invalid Data', ''), description: {} },
] as const;

export function failureReason(prng: Prng): FailureReasonRecord {
  return prng.pick(REASONS);
}
