import type { FailureCategory } from '../../../src/domain/vocabulary.ts';

/** What a result says became of a payment, whatever its type and whatever came after it. */
export type ResultOutcome =
  | 'SUCCESS'
  | 'IN_REVIEW'
  | 'PENDING'
  | 'FAILED'
  | 'CANCELLED'
  | 'CHARGED_BACK'
  | 'UNKNOWN';

/** What a result means to whoever asks. */
export interface Meaning {
  readonly outcome: ResultOutcome;
  /** Null where nothing failed. */
  readonly category: FailureCategory | null;
  /** Whether the same payment, unchanged, may succeed later. Never of an unknown outcome. */
  readonly retryable: boolean;
}

interface ClassRow extends Meaning {
  readonly name: string;
  readonly pattern: RegExp;
}

const good = (outcome: ResultOutcome): Meaning => ({ outcome, category: null, retryable: false });
const failed = (category: FailureCategory, retryable = false): Meaning => ({
  outcome: 'FAILED',
  category,
  retryable,
});
/** The provider itself does not know: never told as a failure. */
export const outcomeUnknown: Meaning = { outcome: 'UNKNOWN', category: 'COMMUNICATION', retryable: false };

/**
 * The classes of result codes; the first whose pattern fits has a code. The provider publishes the form of its codes
 * and two of them; classes and patterns are those of its relatives (OPPWA, result codes). The order matters:
 * `000.400.100` is a review, `000.400.101` a rejection, `000.400.110` a success.
 */
export const resultClasses = [
  {
    name: 'success',
    pattern: /^(?:000\.000\.|000\.100\.1|000\.[36]|000\.400\.1[12]0)/,
    ...good('SUCCESS'),
  },
  { name: 'review', pattern: /^(?:000\.400\.0[^3]|000\.400\.100)/, ...good('IN_REVIEW') },
  { name: 'pending', pattern: /^000\.200/, ...good('PENDING') },
  { name: 'pendingForDays', pattern: /^(?:800\.400\.5|100\.400\.500)/, ...good('PENDING') },
  {
    name: 'issuerCheck',
    pattern: /^(?:000\.400\.1[0-9][1-9]|000\.400\.2)/,
    ...failed('AUTHENTICATION_FAILED'),
  },
  { name: 'bank', pattern: /^(?:800\.[17]00|800\.800\.[123])/, ...failed('DECLINED_BY_BANK') },
  { name: 'communication', pattern: /^(?:900\.[1234]00|000\.400\.030)/, ...outcomeUnknown },
  { name: 'system', pattern: /^(?:800\.[56]|999\.|600\.1|800\.800\.[84])/, ...failed('COMMUNICATION') },
  { name: 'asyncWorkflow', pattern: /^100\.39[765]/, ...failed('CANCELLED') },
  // Not unchanged: it has to be sent again with strong authentication.
  { name: 'softDecline', pattern: /^300\.100\.100/, ...failed('AUTHENTICATION_FAILED') },
  {
    name: 'externalRisk',
    pattern: /^(?:100\.400\.[0-3]|100\.380\.100|100\.380\.11|100\.380\.4|100\.380\.5)/,
    ...failed('FRAUD_SUSPECTED'),
  },
  { name: 'addressCheck', pattern: /^800\.400\.1/, ...failed('FRAUD_SUSPECTED') },
  { name: 'threeDSecure', pattern: /^(?:800\.400\.2|100\.390)/, ...failed('AUTHENTICATION_FAILED') },
  { name: 'blacklist', pattern: /^800\.[32]/, ...failed('FRAUD_SUSPECTED') },
  { name: 'velocity', pattern: /^800\.1[123456]0/, ...failed('LIMIT_REACHED', true) },
  { name: 'configuration', pattern: /^(?:600\.[23]|500\.[12]|800\.121)/, ...failed('CONFIGURATION') },
  { name: 'registration', pattern: /^100\.[13]50/, ...failed('INVALID_PAYMENT_METHOD') },
  { name: 'job', pattern: /^(?:100\.250|100\.360)/, ...failed('VALIDATION') },
  { name: 'reference', pattern: /^700\.[1345][05]0/, ...failed('VALIDATION') },
  {
    name: 'format',
    pattern: /^(?:200\.[123]|100\.[53][07]|800\.900|100\.[69]00\.500)/,
    ...failed('VALIDATION'),
  },
  { name: 'addressFormat', pattern: /^100\.800/, ...failed('VALIDATION') },
  { name: 'contact', pattern: /^100\.[97]00/, ...failed('VALIDATION') },
  { name: 'account', pattern: /^(?:100\.100|100\.2[01])/, ...failed('INVALID_PAYMENT_METHOD') },
  { name: 'amount', pattern: /^100\.55/, ...failed('VALIDATION') },
  { name: 'riskManagement', pattern: /^(?:100\.380\.[23]|100\.380\.101)/, ...failed('FRAUD_SUSPECTED') },
  { name: 'chargeback', pattern: /^000\.100\.2/, ...good('CHARGED_BACK') },
] as const satisfies readonly ClassRow[];

export type ResultClass = (typeof resultClasses)[number]['name'];
