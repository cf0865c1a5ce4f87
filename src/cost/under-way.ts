export interface UnderWayLimits {
  /** Of the whole process. */
  readonly all: number;
  /** Of one caller. */
  readonly perCaller: number;
}

/** Operations that are being executed. What is begun has to be ended, or is forgotten once its time is over. */
export class UnderWay {
  readonly #running = new Map<string, Set<object>>();
  /** When each of them has ended at the latest, in epoch milliseconds. */
  readonly #until = new Map<object, { readonly caller: string; readonly until: number }>();

  constructor(private readonly limits: UnderWayLimits) {}

  /**
   * Ends what it answers; or who has too many under way, so that this one must not begin. `now` and `until`, when it has
   * ended at the latest: epoch milliseconds.
   */
  begin(caller: string, until: number, now: number): (() => void) | 'all' | 'caller' {
    const full = this.#full(caller);
    if (full !== null) {
      this.#forget(now);
      const still = this.#full(caller);
      if (still !== null) return still;
    }
    const token = {};
    const running = this.#running.get(caller) ?? new Set();
    this.#running.set(caller, running.add(token));
    this.#until.set(token, { caller, until });
    return () => this.#end(token);
  }

  get size(): number {
    return this.#until.size;
  }

  #full(caller: string): 'all' | 'caller' | null {
    if (this.#until.size >= this.limits.all) return 'all';
    return (this.#running.get(caller)?.size ?? 0) >= this.limits.perCaller ? 'caller' : null;
  }

  #end(token: object): void {
    const entry = this.#until.get(token);
    if (entry === undefined) return;
    this.#until.delete(token);
    const running = this.#running.get(entry.caller);
    running?.delete(token);
    if (running?.size === 0) this.#running.delete(entry.caller);
  }

  #forget(now: number): void {
    for (const [token, { until }] of this.#until) if (until <= now) this.#end(token);
  }
}
