import { ProviderFailure } from '../../src/domain/errors.ts';
import type { Fault } from './fault.ts';

/** Why no connection came about: a fault, and where several causes have one fault, which of them. */
export type PreflightFault =
  | Fault
  | 'dnsSilent'
  | 'notTls'
  | 'certificateUntrusted'
  | 'certificateName'
  | 'certificateExpired'
  | 'certificateNotYetValid';

/** What a step of `doctor` knows of its failure beyond code and status. `doctor` has advice for each. */
export type StepWord = PreflightFault | 'clockSkew' | 'accountForbidden' | 'accountUnknown';

/** The word as a failure's `nativeCode`: the dot keeps it apart from what providers call their errors. */
export function nativeCodeOfWord(word: StepWord): string {
  return `doctor.${word}`;
}

/** The same failure with a word in place of the provider's own code. */
export function withWord(
  failure: ProviderFailure,
  word: StepWord,
  message = failure.message,
): ProviderFailure {
  const { code, provider, connection, httpStatus, retryAfterSeconds } = failure;
  return new ProviderFailure(code, message, {
    provider,
    connection,
    nativeCode: nativeCodeOfWord(word),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}
