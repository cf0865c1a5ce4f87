import type { Failure } from '../../../src/domain/records/parts.ts';
import type { FailureCategory } from '../../../src/domain/vocabulary.ts';
import { stillReserved } from './code-rows.ts';
import { readResult } from './read-result.ts';

const causes = {
  DECLINED_BY_BANK: 'because the bank declined it',
  INSUFFICIENT_FUNDS: 'because there is not enough money',
  INVALID_PAYMENT_METHOD: 'because the payment method is not valid',
  EXPIRED_PAYMENT_METHOD: 'because the payment method has expired',
  AUTHENTICATION_FAILED: 'because the payer was not authenticated',
  FRAUD_SUSPECTED: 'because fraud is suspected',
  RETURNED_UNAUTHORIZED: 'because the payer did not authorize it',
  CUSTOMER_SIDE: "on the customer's side",
  LIMIT_REACHED: 'because a limit is reached',
  CONFIGURATION: 'because of the configuration',
  COMMUNICATION: 'because systems could not talk to each other',
  VALIDATION: 'because its data are not valid',
  CANCELLED: 'because it was stopped',
  TIMEOUT: 'because it took too long',
  UNKNOWN: 'for a reason that is not told',
} as const satisfies Record<FailureCategory, string>;

/** Why `what` (`The refund`) failed, or why nobody knows what became of it; null where neither is so. */
export function failureOf(what: string, code: string | null): Failure | null {
  const { outcome, category, retryable } = readResult(code);
  if (category === null) return null;
  const more = code === stillReserved ? ' The amount is reserved all the same.' : '';
  const message =
    outcome === 'UNKNOWN'
      ? `${what} may have been carried out or not: that is not known.`
      : `${what} failed ${causes[category]}.${more}`;
  return { category, code, message, retryable };
}
