import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import { DeadlineExceeded } from '../../src/resilience/deadline.ts';
import { retryAfterMs } from '../../src/resilience/retry-after.ts';
import type { Turnstile } from '../../src/resilience/turnstile.ts';
import { CalledTooOften } from '../../src/resilience/turnstile.ts';
import type { Answer } from './exchange.ts';
import { rawHeader } from './standard-headers.ts';

/** A rest that an answer asks for: nothing is to be sent over the connection before it is over. */
export interface Rest {
  /** Milliseconds, where the answer says; else null. */
  readonly afterMs: number | null;
}

/**
 * The rest that an answer asks for; null where it asks for none. 429 does (RFC 6585 §4), and what `meaning` says is
 * RATE_LIMITED; 503 only if it says for how long (RFC 9110 §15.6.4): else the provider is ill, which is the breaker's.
 */
export function restIn(answer: Answer, meaning: ProviderErrorCode | null, now: EpochMs): Rest | null {
  const afterMs = retryAfterMs(rawHeader(answer, 'retry-after'), now);
  const limited = answer.status === 429 || meaning === 'RATE_LIMITED';
  return limited || (answer.status === 503 && afterMs !== null) ? { afterMs } : null;
}

/** A call whose time was up while it waited for the connection to open again was called too often, not answered too late. */
export function whyLate(error: unknown, waited: boolean, turnstile: Turnstile): unknown {
  const closedMs = waited && error instanceof DeadlineExceeded ? turnstile.closedMs() : null;
  return closedMs === null ? error : new CalledTooOften(closedMs);
}
