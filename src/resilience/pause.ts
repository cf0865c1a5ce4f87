import type { EpochMs } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';

/** How long to stay away from somebody who asks for it without saying how long, in milliseconds. */
export interface PauseSettings {
  /** The first time: between a half of it and all. 1,000. */
  readonly firstMs: number;
  /** It doubles each time, up to this. 60,000. */
  readonly mostMs: number;
}

const defaults: PauseSettings = { firstMs: 1000, mostMs: 60_000 };

/** However long somebody asks for: a slip of theirs must not take a connection out for years. */
const longestMs = 86_400_000;

/**
 * A rest that the other side asked for, and the way back: after it one call at a time, two when that went well, and one
 * more for each that goes well, until there are as many as there may be. A call belongs to the *round* it began in, so
 * that a dozen calls that are refused together are one refusal.
 */
export class Pause {
  #until: EpochMs = 0;
  #round = 0;
  #refusals = 0;
  /** Calls at a time on the way back; null: as many as there may be. */
  #window: number | null = null;
  readonly #clock: Clock;
  readonly #settings: PauseSettings;

  constructor(
    clock: Clock,
    settings: Partial<PauseSettings>,
    /** Calls at a time with which the way back has ended. */
    private readonly wide: number,
  ) {
    this.#clock = clock;
    this.#settings = { ...defaults, ...settings };
  }

  /** The round in which a call would begin now. */
  get round(): number {
    return this.#round;
  }

  /** Calls of this round that may be under way at a time; null: any number. */
  get window(): number | null {
    return this.#window;
  }

  /** Milliseconds until calls may begin; 0: now. */
  leftMs(): number {
    return Math.max(0, this.#until - this.#clock.now());
  }

  /** A call that began in `round` was refused for the time being, for `afterMs` where that was said. */
  refused(round: number, afterMs: number | null): void {
    const news = round === this.#round;
    // What was sent before the rest and says nothing new has had its rest.
    if (!news && afterMs === null) return;
    if (news) this.#refusals += 1;
    const now = this.#clock.now();
    const until = now + Math.min(longestMs, afterMs ?? this.#grown());
    if (!news && until <= this.#until) return;
    this.#until = Math.max(this.#until, until);
    this.#round += 1;
    this.#window = 1;
  }

  /** A call that began in `round` ended and was not refused. */
  passed(round: number): void {
    if (this.#window === null || round !== this.#round) return;
    this.#window += 1;
    if (this.#window < this.wide) return;
    this.#window = null;
    this.#refusals = 0;
  }

  #grown(): number {
    const { firstMs, mostMs } = this.#settings;
    const bound = Math.min(mostMs, firstMs * 2 ** Math.max(0, this.#refusals - 1));
    return Math.ceil(bound * (0.5 + this.#clock.random() / 2));
  }
}
