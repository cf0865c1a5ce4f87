import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultRules } from '../../../datasources/http/fault.ts';
import type { StepWord } from '../../../datasources/http/step-word.ts';
import { nativeCodeOfWord } from '../../../datasources/http/step-word.ts';
import { providerConfigs } from '../../../src/config.ts';
import { adviceByCause } from '../../../src/doctor/advice.ts';
import type { Cause, toldCauses } from '../../../src/doctor/cause.ts';
import { causeOf } from '../../../src/doctor/cause.ts';
import type { ProviderErrorCode } from '../../../src/domain/errors.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { DoctorStep } from '../../../src/ports/provider.ts';
import { DeadlineExceeded } from '../../../src/resilience/deadline.ts';

type ToldCause = (typeof toldCauses)[number];

/** Does not compile unless steps say just the words that the doctor has advice for. */
const words = {
  unknownHost: 'unknownHost',
  dnsSilent: 'dnsSilent',
  refused: 'refused',
  unreachable: 'unreachable',
  connectTimeout: 'connectTimeout',
  certificateUntrusted: 'certificateUntrusted',
  certificateName: 'certificateName',
  certificateExpired: 'certificateExpired',
  certificateNotYetValid: 'certificateNotYetValid',
  notTls: 'notTls',
  tls: 'tls',
  reset: 'reset',
  tryTimeout: 'tryTimeout',
  closed: 'closed',
  cut: 'cut',
  tooLarge: 'tooLarge',
  encoding: 'encoding',
  notHttp: 'notHttp',
  notSendable: 'notSendable',
  clockSkew: 'clockSkew',
  accountForbidden: 'accountForbidden',
  accountUnknown: 'accountUnknown',
} as const satisfies { readonly [W in StepWord]: W } & { readonly [C in ToldCause]: C };

interface Failing {
  readonly code: ProviderErrorCode;
  readonly httpStatus?: number;
  readonly nativeCode?: string;
}

function failure({ code, ...details }: Failing): ProviderFailure {
  const name = { provider: 'WALLEE', connection: 'shop' } as const;
  return new ProviderFailure(code, 'WALLEE (shop): required a, got b', { ...name, ...details });
}

describe('the cause of a failure', () => {
  it.each(Object.values(words))('that a step tells: %s', (word) => {
    const error = failure({ code: 'PROVIDER_UNAVAILABLE', nativeCode: nativeCodeOfWord(word) });
    for (const step of ['resolve', 'connect', 'authenticate', 'read'] as const) {
      expect(causeOf(step, error)).toBe(word);
    }
  });

  it('is told for every fault of a connection', () => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(faultRules)));
  });

  it.each<[step: DoctorStep['name'], failing: Failing, cause: Cause]>([
    ['authenticate', { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 401 }, 'credentialsRefused'],
    ['authenticate', { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 400 }, 'credentialsRefused'],
    ['authenticate', { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 200 }, 'credentialsRefused'],
    ['authenticate', { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 403 }, 'signInForbidden'],
    ['read', { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 401 }, 'credentialsNotTaken'],
    ['read', { code: 'PROVIDER_AUTHENTICATION_FAILED', httpStatus: 403 }, 'readForbidden'],
    ['authenticate', { code: 'PROVIDER_BAD_RESPONSE', httpStatus: 400 }, 'signInMalformed'],
    ['read', { code: 'PROVIDER_BAD_RESPONSE', httpStatus: 422 }, 'readMalformed'],
    ['read', { code: 'PROVIDER_BAD_RESPONSE', httpStatus: 418 }, 'unexpected'],
    ['authenticate', { code: 'PROVIDER_BAD_RESPONSE', httpStatus: 302 }, 'redirected'],
    ['read', { code: 'PROVIDER_BAD_RESPONSE', httpStatus: 200 }, 'notTheApi'],
    ['read', { code: 'PROVIDER_BAD_RESPONSE' }, 'notTheApi'],
    ['authenticate', { code: 'NOT_FOUND', httpStatus: 404 }, 'nothingThere'],
    ['read', { code: 'NOT_FOUND', httpStatus: 410 }, 'nothingThere'],
    ['read', { code: 'NOT_FOUND' }, 'accountUnknown'],
    ['read', { code: 'RATE_LIMITED', httpStatus: 429 }, 'tooOften'],
    ['read', { code: 'PROVIDER_UNAVAILABLE', httpStatus: 503 }, 'providerTrouble'],
    ['read', { code: 'PROVIDER_UNAVAILABLE' }, 'lost'],
    ['authenticate', { code: 'PROVIDER_TIMEOUT' }, 'noAnswer'],
    ['read', { code: 'LIMIT_EXCEEDED', httpStatus: 413 }, 'unexpected'],
    ['read', { code: 'UNSUPPORTED_BY_PROVIDER' }, 'unexpected'],
    // A provider's own word is none of ours, even if it is spelt alike.
    ['read', { code: 'RATE_LIMITED', httpStatus: 429, nativeCode: 'refused' }, 'tooOften'],
    ['read', { code: 'RATE_LIMITED', httpStatus: 429, nativeCode: 'doctor.nonsense' }, 'tooOften'],
  ])('in %s, seen from %j: %s', (step, failing, cause) => {
    expect(causeOf(step, failure(failing))).toBe(cause);
  });

  it('is time, or ourselves, where no provider failed', () => {
    expect(causeOf('read', new DeadlineExceeded(0))).toBe('slow');
    expect(causeOf('read', new TypeError('x'))).toBe('ownError');
    expect(causeOf('read', 'x')).toBe('ownError');
  });
});

describe('advice', () => {
  it('is another one for every cause', () => {
    const all = Object.values(adviceByCause);
    expect(new Set(all.map(({ means }) => means)).size).toBe(all.length);
  });

  it('is in the documentation, in the same words', () => {
    const text = readFileSync('docs/doctor.md', 'utf8').replaceAll(/\s+/g, ' ');
    const missing = Object.values(adviceByCause).filter(
      ({ means, todo }) => !text.includes(`| ${means} | ${todo} |`),
    );
    expect(missing).toEqual([]);
  });

  it('sends people to settings there are', () => {
    for (const [provider, config] of Object.entries(providerConfigs)) {
      const { roles, fields } = config;
      expect(roles.address.length, provider).toBeGreaterThan(0);
      expect(roles.credentials.length, provider).toBeGreaterThan(0);
      expect(fields).toEqual(expect.arrayContaining(Object.values(roles).flat()));
    }
  });
});
