import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import { BreakerOpen } from '../../src/resilience/breaker.ts';
import { QueueFull } from '../../src/resilience/concurrency.ts';
import { DeadlineExceeded } from '../../src/resilience/deadline.ts';
import { CalledTooOften } from '../../src/resilience/turnstile.ts';
import { FailedTry } from './failed-try.ts';
import type { FailedTryDetails } from './failed-try.ts';

export interface ConnectionName {
  readonly provider: ProviderName;
  readonly connection: string;
}

/** An error to be shown to callers: who, what was required, what came. */
export function providerFailure(
  { provider, connection }: ConnectionName,
  code: ProviderErrorCode,
  { required, got, httpStatus, nativeCode, retryAfterMs }: FailedTryDetails,
): ProviderFailure {
  return new ProviderFailure(code, `${provider} (${connection}): required ${required}, got ${got}`, {
    provider,
    connection,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(nativeCode === undefined ? {} : { nativeCode }),
    ...(retryAfterMs === undefined || retryAfterMs === null
      ? {}
      : { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) }),
  });
}

/** What a stage ended with, as callers see it. Errors that are nobody's failure but ours stay what they are. */
export function failureOf(name: ConnectionName, error: unknown, stageMs: number): unknown {
  if (error instanceof FailedTry) return providerFailure(name, error.rule.code, error.details);
  if (error instanceof DeadlineExceeded) {
    const required = `an answer within ${Math.max(0, stageMs)} ms`;
    return providerFailure(name, 'PROVIDER_TIMEOUT', { required, got: 'none' });
  }
  if (error instanceof BreakerOpen) {
    const got = 'one whose last calls failed: not tried until it has had a rest';
    return providerFailure(name, 'PROVIDER_UNAVAILABLE', { required: 'a working connection', got });
  }
  if (error instanceof CalledTooOften) {
    const got = 'one that asks not to be called so often';
    const retryAfterMs = Math.max(1, error.afterMs);
    return providerFailure(name, 'RATE_LIMITED', { required: 'a connection with room', got, retryAfterMs });
  }
  if (error instanceof QueueFull) {
    const got = `${error.queue} calls that wait already`;
    return providerFailure(name, 'PROVIDER_UNAVAILABLE', { required: 'a turn to send', got });
  }
  return error;
}
