import type { Failure } from '../../../src/domain/records/parts.ts';
import type { FailureCategory } from '../../../src/domain/vocabulary.ts';
import type { OddWords } from '../../rows/odd-words.ts';
import type { WireFailureReason } from '../wire/failure-reason.ts';

interface Meaning {
  readonly category: FailureCategory;
  readonly cause: string;
  readonly retryable: boolean;
}

const unknown: Meaning = { category: 'UNKNOWN', cause: 'for a reason that is not told', retryable: false };

/** `failureReason.category`. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['TEMPORARY_ISSUE', { category: 'COMMUNICATION', cause: 'because of a passing problem', retryable: true }],
  ['INTERNAL', unknown],
  // A decline, a wrong card and a change of mind are all in one.
  ['END_USER', { category: 'CUSTOMER_SIDE', cause: "on the customer's side", retryable: false }],
  ['CONFIGURATION', { category: 'CONFIGURATION', cause: 'because of the configuration', retryable: false }],
  ['DEVELOPER', { category: 'VALIDATION', cause: 'because the request was not valid', retryable: false }],
]);

/** `what` failed, as the beginning of a sentence: `The refund`. */
export function failureOf(what: string, reason: WireFailureReason | null, oddWords: OddWords): Failure {
  const known = reason?.category === null ? undefined : meanings.get(reason?.category ?? '');
  if (reason !== null && known === undefined) oddWords.count('failureReason.category', reason.category);
  const { category, cause, retryable } = known ?? unknown;
  return { category, code: reason?.id ?? null, message: `${what} failed ${cause}.`, retryable };
}
