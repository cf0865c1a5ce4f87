import type { EpochMs } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';
import { QueueFull } from './concurrency.ts';
import { FairQueue } from './fair-queue.ts';
import type { PauseSettings } from './pause.ts';
import { Pause } from './pause.ts';
import { RateBudget } from './rate-budget.ts';

/** It is not to be called so soon: it asked for a rest, or the rate is used up, for longer than the call may wait. */
export class CalledTooOften extends Error {
  constructor(readonly afterMs: number) {
    super(`no call may begin for ${afterMs} ms`);
    this.name = 'CalledTooOften';
  }
}

export interface TurnstileSettings {
  /** Calls that may begin in a second, above 0; null: any number. */
  readonly requestsPerSecond: number | null;
  readonly pause: Partial<PauseSettings>;
  /** Calls under way at a time with which all is as it was after a rest. */
  readonly concurrency: number;
}

/** Who waits, and for how long that makes sense. */
export interface Waiting {
  /** Whose turn it is: the calls of one owner stand behind each other, owners take turns. */
  readonly owner: object;
  /** A call that the rate or a rest keeps from beginning before this moment is not made to wait. */
  readonly deadline: EpochMs;
  /** Waiting ends at once, with the signal's reason, when it aborts. */
  readonly signal: AbortSignal;
}

/** What the work may do with its turn. */
export interface Turn {
  /** To be awaited before sending, if anything was waited for since the turn came: waits out a rest that began since. */
  hold(): Promise<void>;
  /** The answer asks for a rest, of `afterMs` milliseconds if it says so. Everybody waits then. */
  refused(afterMs: number | null): void;
}

/** Calls of one kind, with a number of their own that may be under way. */
export interface Lane {
  /** Runs the work when its turn has come. Rejects with CalledTooOften, QueueFull, the signal's reason, or as `work` does. */
  run<T>(waiting: Waiting, work: (turn: Turn) => Promise<T>): Promise<T>;
}

interface Entry {
  readonly waiting: Waiting;
  /** Called with the round in which it begins. */
  readonly start: (round: number) => void;
  readonly fail: (error: unknown) => void;
}

interface LaneState {
  readonly queue: FairQueue<Entry>;
  readonly concurrency: number;
  active: number;
}

/** The one door through which every call to somebody goes: as many at a time and a second as there may be, and none in a rest. */
export class Turnstile {
  readonly #clock: Clock;
  readonly #pause: Pause;
  readonly #budget: RateBudget;
  /** The next one to be looked at first. */
  readonly #lanes: LaneState[] = [];
  /** Calls of this round under way. */
  #active = 0;
  #alarm: { readonly at: EpochMs; readonly off: AbortController } | null = null;

  constructor(clock: Clock, { requestsPerSecond, pause, concurrency }: TurnstileSettings) {
    this.#clock = clock;
    this.#pause = new Pause(clock, pause, concurrency);
    this.#budget = new RateBudget(requestsPerSecond, clock.now());
  }

  /** At most `concurrency` calls under way and `queue` waiting. Lanes that wait get turns alternately. */
  lane(concurrency: number, queue: number): Lane {
    const state: LaneState = { queue: new FairQueue(), concurrency, active: 0 };
    this.#lanes.push(state);
    return { run: (waiting, work) => this.#run(state, queue, waiting, work) };
  }

  /** Asks for a rest that an answer was found to ask for when its turn was over already. */
  rest(afterMs: number | null): void {
    this.#refuse(this.#pause.round, afterMs);
  }

  /** Milliseconds until the rest that was asked for is over; 0 where none is. */
  restMs(): number {
    return this.#pause.leftMs();
  }

  /**
   * Milliseconds for which the rate or a rest keeps another call from beginning, 0 on the way back from a rest; null
   * where nothing does but the calls under way.
   */
  closedMs(): number | null {
    const leftMs = this.#pause.leftMs();
    const waitMs = Math.max(leftMs, this.#budget.waitMs(this.#clock.now(), this.#queued()));
    return waitMs > 0 ? waitMs : this.#pause.window === null ? null : 0;
  }

  async #run<T>(
    lane: LaneState,
    most: number,
    waiting: Waiting,
    work: (turn: Turn) => Promise<T>,
  ): Promise<T> {
    let round = await this.#enter(lane, most, waiting);
    let passed = true;
    const turn: Turn = {
      hold: async () => {
        if (round === this.#pause.round) return;
        this.#leave(lane, round);
        // Until it has another turn it holds none.
        passed = false;
        round = -1;
        round = await this.#enter(lane, Infinity, waiting);
        passed = true;
      },
      refused: (afterMs) => {
        passed = false;
        this.#refuse(round, afterMs);
      },
    };
    try {
      return await work(turn);
    } finally {
      if (passed) this.#pause.passed(round);
      if (round >= 0) this.#leave(lane, round);
    }
  }

  /** Resolves with the round when a turn has come, which is then counted as under way. */
  #enter(lane: LaneState, most: number, waiting: Waiting): Promise<number> {
    const { owner, signal, deadline } = waiting;
    if (signal.aborted) return Promise.reject(reasonOf(signal));
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const abort = (): void => {
      lane.queue.remove(owner, entry);
      reject(reasonOf(signal));
      this.#pump();
    };
    const settled = (): void => signal.removeEventListener('abort', abort);
    const entry: Entry = {
      waiting,
      start: (round) => {
        settled();
        resolve(round);
      },
      fail: (error) => {
        settled();
        reject(error);
      },
    };
    const afterMs = Math.max(
      this.#pause.leftMs(),
      this.#budget.waitMs(this.#clock.now(), lane.queue.ahead(owner)),
    );
    if (afterMs > 0 && this.#clock.now() + afterMs >= deadline) {
      return Promise.reject(new CalledTooOften(afterMs));
    }
    lane.queue.push(owner, entry);
    signal.addEventListener('abort', abort, { once: true });
    this.#pump();
    if (lane.queue.size > most && lane.queue.remove(owner, entry)) entry.fail(new QueueFull(most));
    return promise;
  }

  #leave(lane: LaneState, round: number): void {
    lane.active -= 1;
    if (round === this.#pause.round) this.#active -= 1;
    this.#pump();
  }

  #refuse(round: number, afterMs: number | null): void {
    const before = this.#pause.round;
    this.#pause.refused(round, afterMs);
    if (this.#pause.round !== before) this.#active = 0;
    this.#pump();
  }

  /** Lets in whoever may begin now, and wakes itself when the next one may. */
  #pump(): void {
    for (;;) {
      if (this.#queued() === 0) return this.#sleep(null);
      const { window } = this.#pause;
      const restMs = this.#pause.leftMs();
      if (restMs > 0) return this.#closedFor(restMs);
      const lane = this.#lanes.find(
        ({ queue, active, concurrency }) => queue.size > 0 && active < concurrency,
      );
      if (lane === undefined || (window !== null && this.#active >= window)) return this.#sleep(null);
      const now = this.#clock.now();
      const waitMs = this.#budget.waitMs(now);
      if (waitMs > 0) return this.#closedFor(waitMs);
      this.#budget.take(now);
      lane.active += 1;
      this.#active += 1;
      this.#lanes.push(...this.#lanes.splice(this.#lanes.indexOf(lane), 1));
      lane.queue.shift()?.start(this.#pause.round);
    }
  }

  /** Sends away those for whom that is too long. */
  #closedFor(waitMs: number): void {
    const until = this.#clock.now() + waitMs;
    for (const { queue } of this.#lanes) {
      for (const entry of queue.entries()) {
        if (entry.waiting.deadline > until) continue;
        queue.remove(entry.waiting.owner, entry);
        entry.fail(new CalledTooOften(waitMs));
      }
    }
    this.#sleep(this.#queued() === 0 ? null : until);
  }

  /** One timer, and none where nobody waits for it. */
  #sleep(until: EpochMs | null): void {
    if (this.#alarm?.at === until) return;
    this.#alarm?.off.abort(over);
    this.#alarm = null;
    if (until === null) return;
    const alarm = { at: until, off: new AbortController() };
    this.#alarm = alarm;
    this.#clock.sleep(Math.max(0, until - this.#clock.now()), alarm.off.signal).then(
      () => {
        if (this.#alarm === alarm) this.#alarm = null;
        this.#pump();
      },
      () => undefined,
    );
  }

  #queued(): number {
    return this.#lanes.reduce((sum, { queue }) => sum + queue.size, 0);
  }
}

const over = new Error('no longer needed');

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}
