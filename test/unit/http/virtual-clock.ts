import type { Clock } from '../../../src/ports/clock.ts';

/**
 * Time that passes only when it is told to. Waits of up to `skipUpTo` ms pass at once (and move the time on), longer
 * ones wait for `advance`.
 */
export class VirtualClock implements Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = [];
  chance = 0.5;
  #passed = 0;
  readonly #sleepers = new Set<{ readonly due: number; readonly wake: () => void }>();

  constructor(
    private readonly skipUpTo = 2000,
    private readonly start = Date.UTC(2026, 0, 1),
  ) {}

  get asleep(): number {
    return this.#sleepers.size;
  }

  /** Waits that were skipped: those between tries. */
  get skipped(): readonly number[] {
    return this.waits.filter((ms) => ms <= this.skipUpTo);
  }

  now(): number {
    return this.start + this.#passed;
  }

  monotonic(): number {
    return this.#passed;
  }

  random(): number {
    return this.chance;
  }

  advance(ms: number): void {
    this.#passed += ms;
    for (const sleeper of this.#sleepers) if (sleeper.due <= this.#passed) sleeper.wake();
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(ms);
    if (ms <= this.skipUpTo) {
      this.advance(ms);
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { due: this.#passed + ms, wake: resolve };
    const abort = (): void => reject(signal.reason);
    this.#sleepers.add(sleeper);
    signal.addEventListener('abort', abort, { once: true });
    try {
      await promise;
    } finally {
      this.#sleepers.delete(sleeper);
      signal.removeEventListener('abort', abort);
    }
  }
}
