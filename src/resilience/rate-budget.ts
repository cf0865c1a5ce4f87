import type { EpochMs } from '../domain/instant.ts';

/**
 * Calls that may begin by and by: `perSecond` of them a second, saved up for one second at most (but always for one
 * call), so that a short burst is not held back. Null: any number.
 */
export class RateBudget {
  readonly #most: number;
  #saved: number;
  #at: EpochMs;

  constructor(
    private readonly perSecond: number | null,
    now: EpochMs,
  ) {
    this.#most = Math.max(1, perSecond ?? 1);
    this.#saved = this.#most;
    this.#at = now;
  }

  /** Milliseconds until another call may begin, if `before` others begin first; 0 where it may at once. */
  waitMs(now: EpochMs, before = 0): number {
    if (this.perSecond === null) return 0;
    this.#save(now, this.perSecond);
    const missing = before + 1 - this.#saved;
    // A hair of a call is lost to rounding.
    return missing <= 1e-9 ? 0 : Math.ceil((missing / this.perSecond) * 1000);
  }

  /** A call begins. */
  take(now: EpochMs): void {
    if (this.perSecond === null) return;
    this.#save(now, this.perSecond);
    this.#saved -= 1;
  }

  #save(now: EpochMs, perSecond: number): void {
    // A clock that was set back saves nothing.
    this.#saved = Math.min(this.#most, this.#saved + (Math.max(0, now - this.#at) / 1000) * perSecond);
    this.#at = now;
  }
}
