import { ProviderFailure } from '../domain/errors.ts';
import type { DoctorStep } from '../ports/provider.ts';
import { DeadlineExceeded } from '../resilience/deadline.ts';

type StepName = DoctorStep['name'];

/** What a status means to somebody who sets the connection up, where the step makes a difference. */
const byStatus: Readonly<Record<number, Partial<Record<StepName, string>>>> = {
  400: {
    authenticate:
      'the provider does not accept the request for a token: check the client id and secret, and the token URL',
  },
  401: {
    authenticate:
      'the provider does not know these credentials: check them for typing errors, and whether they expired',
    read: 'the credentials are not accepted for the API: check that they belong to this environment (test or live)',
  },
  403: {
    authenticate: 'the credentials are known but blocked, or lack the right to sign in: ask the provider',
    read: 'the credentials work but may not read this: check their rights, and that the configured accounts are theirs',
  },
  404: {
    authenticate: 'there is nothing at this address: check the token URL',
    read: 'there is no such thing there: check the base URL for a missing or doubled path, and the configured accounts',
  },
  429: {
    authenticate: 'the provider is asked too often with these credentials: wait a minute and try again',
    read: 'the provider is asked too often with these credentials: wait a minute and try again',
  },
};

/** What is wrong, and what to do about it, in one line. Holds nothing that a provider wrote. */
export function describeFailure(step: StepName, error: unknown): string {
  if (error instanceof DeadlineExceeded) return 'it did not end in time: the provider or the network is slow';
  if (!(error instanceof ProviderFailure)) return 'an error of this program; please report it';
  const what = error.message.replace(/^\S+ \([^)]*\): /, '');
  // RFC 6749 lets a token endpoint refuse credentials with 400 too.
  const refused = error.code === 'PROVIDER_AUTHENTICATION_FAILED' && error.httpStatus === 400;
  const advice = byStatus[refused ? 401 : (error.httpStatus ?? 0)]?.[step];
  if (advice !== undefined) return `${what}: ${advice}`;
  return error.httpStatus !== undefined && error.httpStatus >= 500
    ? `${what}: the provider has trouble of its own; try again later`
    : what;
}
