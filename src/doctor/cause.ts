import { ProviderFailure } from '../domain/errors.ts';
import type { DoctorStep } from '../ports/provider.ts';
import { DeadlineExceeded } from '../resilience/deadline.ts';

/** What steps say themselves of why they failed, as a `nativeCode` that begins with `doctor.`. */
export const toldCauses = [
  'unknownHost',
  'dnsSilent',
  'refused',
  'unreachable',
  'connectTimeout',
  'certificateUntrusted',
  'certificateName',
  'certificateExpired',
  'certificateNotYetValid',
  'notTls',
  'tls',
  'reset',
  'tryTimeout',
  'closed',
  'cut',
  'tooLarge',
  'encoding',
  'notHttp',
  'notSendable',
  'clockSkew',
  'accountForbidden',
  'accountUnknown',
] as const;

/** What is seen from the code and the status of a failure. */
export type SeenCause =
  | 'credentialsRefused'
  | 'credentialsNotTaken'
  | 'signInForbidden'
  | 'readForbidden'
  | 'signInMalformed'
  | 'readMalformed'
  | 'nothingThere'
  | 'tooOften'
  | 'redirected'
  | 'providerTrouble'
  | 'notTheApi'
  | 'noAnswer'
  | 'lost'
  | 'unexpected'
  | 'slow'
  | 'ownError';

/** Every way in which a connection does not work. */
export type Cause = (typeof toldCauses)[number] | SeenCause;

export function causeOf(step: DoctorStep['name'], error: unknown): Cause {
  if (error instanceof DeadlineExceeded) return 'slow';
  if (!(error instanceof ProviderFailure)) return 'ownError';
  return toldCauseOf(error) ?? seenCauseOf(step === 'authenticate', error);
}

function toldCauseOf({ nativeCode }: ProviderFailure): Cause | null {
  return toldCauses.find((cause) => nativeCode === `doctor.${cause}`) ?? null;
}

function seenCauseOf(signsIn: boolean, { code, httpStatus }: ProviderFailure): Cause {
  switch (code) {
    case 'PROVIDER_AUTHENTICATION_FAILED':
      // RFC 6749 lets a token endpoint refuse credentials with 400, and others do it in a 200.
      if (httpStatus === 403) return signsIn ? 'signInForbidden' : 'readForbidden';
      return signsIn ? 'credentialsRefused' : 'credentialsNotTaken';
    case 'NOT_FOUND':
      // Without a status nobody answered so: the step looked for what is configured, and it is not there.
      return httpStatus === undefined ? 'accountUnknown' : 'nothingThere';
    case 'RATE_LIMITED':
      return 'tooOften';
    case 'PROVIDER_TIMEOUT':
      return 'noAnswer';
    case 'PROVIDER_UNAVAILABLE':
      return httpStatus === undefined ? 'lost' : 'providerTrouble';
    case 'PROVIDER_BAD_RESPONSE':
      return ofBadResponse(signsIn, httpStatus);
    case 'CONFLICT':
    case 'LIMIT_EXCEEDED':
    case 'SCAN_LIMIT_EXCEEDED':
    case 'UNSUPPORTED_BY_PROVIDER':
      return 'unexpected';
  }
}

function ofBadResponse(signsIn: boolean, httpStatus: number | undefined): SeenCause {
  // A success that holds something else, or nothing that can be read.
  if (httpStatus === undefined || httpStatus < 300) return 'notTheApi';
  if (httpStatus < 400) return 'redirected';
  if (httpStatus === 400 || httpStatus === 422) return signsIn ? 'signInMalformed' : 'readMalformed';
  return 'unexpected';
}
