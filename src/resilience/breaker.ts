import { CircuitState, CountBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import type { EpochMs } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';
import { orAborted } from './deadline.ts';

export interface BreakerSettings {
  /** Calls that are looked back on. 20. */
  readonly size: number;
  /** Calls there must have been before it may open. 10. */
  readonly minimumCalls: number;
  /** Opens when more than this share of them failed, in (0, 1). 0.5. */
  readonly threshold: number;
  /** How long it stays open before one call may probe, in milliseconds. 5,000. */
  readonly openMs: number;
  /** How long a failure is remembered by `condition` once calls succeed again, in milliseconds. 30,000. */
  readonly recentMs: number;
}

const defaults: BreakerSettings = {
  size: 20,
  minimumCalls: 10,
  threshold: 0.5,
  openMs: 5000,
  recentMs: 30_000,
};

/** Not tried: the last calls failed, and it is too soon to probe. */
export class BreakerOpen extends Error {
  constructor() {
    super('the circuit breaker is open');
    this.name = 'BreakerOpen';
  }
}

/** `closed` with failures of late is `shaky`. */
export interface BreakerCondition {
  readonly state: 'closed' | 'shaky' | 'halfOpen' | 'open';
  readonly since: EpochMs;
}

export interface Breaker {
  /** Rejects with BreakerOpen instead of calling `work`, with the signal's reason, or as `work` does. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  condition(): BreakerCondition;
}

/**
 * A circuit breaker. `counts` says which errors are the other side's failures; all other outcomes are successes, except
 * that a probe whose caller went away has shown nothing and leaves the breaker open. How long it has been open is read
 * from the system's clock (cockatiel's), `since` from `clock`.
 */
export function createBreaker(options: {
  readonly settings: Partial<BreakerSettings>;
  readonly clock: Clock;
  readonly counts: (error: unknown) => boolean;
  readonly onChange?: (state: 'closed' | 'halfOpen' | 'open') => void;
}): Breaker {
  const { clock, counts, onChange } = options;
  const { size, minimumCalls, threshold, openMs, recentMs } = { ...defaults, ...options.settings };
  let healthySince = clock.now();
  let changedAt = healthySince;
  let failing: { first: EpochMs; last: EpochMs } | null = null;

  const policy = circuitBreaker(
    handleWhen((error) => error instanceof Counted),
    {
      breaker: new CountBreaker({ threshold, size, minimumNumberOfCalls: minimumCalls }),
      halfOpenAfter: openMs,
    },
  );
  policy.onBreak(() => {
    changedAt = clock.now();
    onChange?.('open');
  });
  policy.onHalfOpen(() => {
    changedAt = clock.now();
    onChange?.('halfOpen');
  });
  policy.onReset(() => {
    healthySince = clock.now();
    failing = null;
    onChange?.('closed');
  });

  const note = (): void => {
    const now = clock.now();
    failing = { first: failing !== null && now - failing.last < recentMs ? failing.first : now, last: now };
  };

  const attempt = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const probing = policy.state === CircuitState.HalfOpen;
    try {
      return await work();
    } catch (error) {
      if (counts(error)) note();
      throw counts(error) || (probing && signal.aborted) ? new Counted(error) : error;
    }
  };

  return {
    async run(work, signal) {
      try {
        // While another call probes, the policy makes this one wait and knows no signal.
        return await orAborted(
          policy.execute(() => attempt(work, signal), signal),
          signal,
        );
      } catch (error) {
        if (error instanceof Counted) throw error.cause;
        if (isBrokenCircuitError(error)) throw new BreakerOpen();
        throw error;
      }
    },
    condition() {
      if (policy.state === CircuitState.Open) return { state: 'open', since: changedAt };
      if (policy.state === CircuitState.HalfOpen) return { state: 'halfOpen', since: changedAt };
      if (failing === null) return { state: 'closed', since: healthySince };
      const forgottenAt = failing.last + recentMs;
      return clock.now() < forgottenAt
        ? { state: 'shaky', since: failing.first }
        : { state: 'closed', since: forgottenAt };
    },
  };
}

/** Marks an error that the policy is to count. Never leaves this file. */
class Counted extends Error {
  constructor(cause: unknown) {
    super('counted', { cause });
  }
}
