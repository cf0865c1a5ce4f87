import type { BreakerSettings } from '../../src/resilience/breaker.ts';
import type { PauseSettings } from '../../src/resilience/pause.ts';

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
  /** Reads under way at a time, and as many commands. 16. */
  readonly concurrency: number;
  /** Calls that may wait for their turn. 1,024. */
  readonly queue: number;
  /** Calls that may begin in a second, tries and commands included. Null, which is the default: any number. */
  readonly requestsPerSecond: number | null;
  /** How long nothing is sent where the provider asks for that without saying how long. */
  readonly pause: Partial<PauseSettings>;
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
    requestsPerSecond: given.requestsPerSecond ?? null,
    pause: given.pause ?? {},
    maxResponseBytes: given.maxResponseBytes ?? 8 * 1024 * 1024,
    breaker: given.breaker ?? {},
  };
}

/** What a connection's own settings say of how hard it may be called. */
export function callsOf({
  concurrency,
  requestsPerSecond,
}: Pick<UpstreamSettings, 'concurrency' | 'requestsPerSecond'>): Partial<UpstreamSettings> {
  return { concurrency, requestsPerSecond };
}
