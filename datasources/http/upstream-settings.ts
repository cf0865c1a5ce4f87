import type { BreakerSettings } from '../../src/resilience/breaker.ts';

/** Every bound of one connection's calls. All have defaults. */
export interface UpstreamSettings {
  /** One stage: a read with all its tries, in milliseconds; the call's own deadline cuts it short. 5,000. */
  readonly deadlineMs: number;
  /** One try, in milliseconds. Three fifths of `deadlineMs`, so that a hung try leaves time for another. */
  readonly tryMs: number;
  /** Opening a connection, TLS included, in milliseconds. 2,000. */
  readonly connectMs: number;
  /** Tries after the first. 2. */
  readonly retries: number;
  /** Calls under way at a time. 16. */
  readonly concurrency: number;
  /** Calls that may wait for their turn. 1,024. */
  readonly queue: number;
  /** Longest body, as sent and inflated, in bytes. 8 MiB. */
  readonly maxResponseBytes: number;
  readonly breaker: Partial<BreakerSettings>;
}

/** Fills in the defaults. */
export function upstreamSettings(given: Partial<UpstreamSettings> = {}): UpstreamSettings {
  const deadlineMs = given.deadlineMs ?? 5000;
  return {
    deadlineMs,
    tryMs: given.tryMs ?? Math.ceil(deadlineMs * 0.6),
    connectMs: given.connectMs ?? 2000,
    retries: given.retries ?? 2,
    concurrency: given.concurrency ?? 16,
    queue: given.queue ?? 1024,
    maxResponseBytes: given.maxResponseBytes ?? 8 * 1024 * 1024,
    breaker: given.breaker ?? {},
  };
}
