import type { ResultClass } from '../result-codes/result-class.ts';
import { readResult } from '../result-codes/read-result.ts';

/** What a result code makes of a command. */
export type Verdict =
  /** Money moved, is reserved, or will be once somebody has looked at it or the shopper went on. */
  | 'done'
  /** The bank, the risk check or the shopper said no. */
  | 'declined'
  /** What pays is no good: a decline where a payment was made of it, else an input error. */
  | 'badMethod'
  /** The request was not valid, and nothing came of it. */
  | 'badInput'
  /** The payment acted on does not allow it. */
  | 'badState'
  /** The provider could not do it, and says so. */
  | 'failed'
  /** Nobody knows. */
  | 'unknown';

const byClass = {
  success: 'done',
  review: 'done',
  pending: 'done',
  pendingForDays: 'done',
  chargeback: 'done',
  issuerCheck: 'declined',
  bank: 'declined',
  asyncWorkflow: 'declined',
  softDecline: 'declined',
  externalRisk: 'declined',
  addressCheck: 'declined',
  threeDSecure: 'declined',
  blacklist: 'declined',
  velocity: 'declined',
  configuration: 'declined',
  riskManagement: 'declined',
  registration: 'badMethod',
  account: 'badMethod',
  job: 'badInput',
  format: 'badInput',
  addressFormat: 'badInput',
  contact: 'badInput',
  amount: 'badInput',
  reference: 'badState',
  system: 'failed',
  communication: 'unknown',
} as const satisfies Record<ResultClass, Verdict>;

/** A code that no class has may be a success that is new. */
export function verdictOf(code: string | null): Verdict {
  const { class: found, outcome } = readResult(code);
  return found === null || outcome === 'UNKNOWN' ? 'unknown' : byClass[found];
}

/** The same payment is there already (the relatives' code): not a result of this one. */
export const duplicateCode = '800.110.100';
