import type { Failure } from '../../../src/domain/records/parts.ts';
import type { FailureCategory } from '../../../src/domain/vocabulary.ts';
import type { OddWords } from '../../rows/odd-words.ts';

interface Meaning {
  readonly category: FailureCategory;
  readonly cause: string;
  readonly retryable: boolean;
}

function final(category: FailureCategory, cause: string): Meaning {
  return { category, cause, retryable: false };
}

const noFunds: Meaning = {
  category: 'INSUFFICIENT_FUNDS',
  cause: 'because the account did not hold enough',
  retryable: true,
};
const noAccount = final(
  'INVALID_PAYMENT_METHOD',
  'because the account does not exist, is closed or takes no debits',
);
const unauthorized = final('RETURNED_UNAUTHORIZED', 'because the holder did not authorize it');
const withdrawn = final('CANCELLED', 'because the holder revoked or stopped it');
const frozen = final('DECLINED_BY_BANK', 'because the account is frozen');
const notValid = final('VALIDATION', 'because its details were not valid');
const notOurs = final('CONFIGURATION', 'because the originator is not set up for it');
const unknown = final('UNKNOWN', 'for a reason that is not told');

/** `returnCode`: the codes with which banks send an ACH payment back. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['R01', noFunds],
  ['R02', noAccount],
  ['R03', noAccount],
  ['R04', noAccount],
  ['R05', unauthorized],
  ['R07', withdrawn],
  ['R08', withdrawn],
  ['R09', noFunds],
  ['R10', unauthorized],
  ['R11', unauthorized],
  ['R12', noAccount],
  ['R13', noAccount],
  ['R14', noAccount],
  ['R15', noAccount],
  ['R16', frozen],
  ['R17', notValid],
  ['R20', noAccount],
  ['R21', notOurs],
  ['R22', notValid],
  ['R24', notValid],
  ['R29', unauthorized],
]);

/** What may be shown of a code that is in no list: anything else might be text. */
const codeLike = /^[A-Za-z0-9]{1,10}$/;

/** `what` failed, as the beginning of a sentence: `The refund`. A code without a meaning is counted. */
export function failureOf(what: string, returnCode: string | null, oddWords: OddWords): Failure {
  const known = returnCode === null ? unknown : meanings.get(returnCode);
  if (known === undefined) oddWords.count('returnCode', returnCode);
  const { category, cause, retryable } = known ?? unknown;
  return {
    category,
    code: returnCode !== null && codeLike.test(returnCode) ? returnCode : null,
    message: `${what} failed ${cause}.`,
    retryable,
  };
}
