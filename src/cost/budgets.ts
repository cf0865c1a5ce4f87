/** What is left to a caller, and until when that holds. */
export interface Balance {
  readonly remaining: number;
  /** When all of it is there again, in epoch milliseconds. */
  readonly resetAt: number;
}

/** `granted`: the operation was paid for. */
export interface Charge extends Balance {
  readonly granted: boolean;
}

/** A caller's minute begins with its first operation, in milliseconds. */
const minute = 60_000;
/** Callers that are remembered at a time; of more, those are forgotten whose minute ends first. */
const mostCallers = 10_000;

/** What callers have spent in their minute. Counted in this process alone. */
export class Budgets {
  /** In the order in which they end, which is that in which they began. */
  readonly #spent = new Map<string, { spent: number; readonly resetAt: number }>();

  constructor(private readonly most = mostCallers) {}

  /** Takes `cost` of `limit` if that much is left; else nothing. `now`: epoch milliseconds. */
  charge(caller: string, cost: number, limit: number, now: number): Charge {
    const entry = this.#entry(caller, now);
    const spent = (entry?.spent ?? 0) + cost;
    if (spent > limit) return { ...this.balance(caller, limit, now), granted: false };
    const resetAt = entry?.resetAt ?? now + minute;
    if (entry === null) this.#open(caller, cost, resetAt);
    else entry.spent = spent;
    return { granted: true, remaining: limit - spent, resetAt };
  }

  /** Takes what an operation took more than it had paid for. Never less than nothing is left. */
  owe(caller: string, cost: number, now: number): void {
    const entry = this.#entry(caller, now);
    if (entry !== null) entry.spent += cost;
  }

  balance(caller: string, limit: number, now: number): Balance {
    const entry = this.#entry(caller, now);
    return {
      remaining: Math.max(0, limit - (entry?.spent ?? 0)),
      resetAt: entry?.resetAt ?? now + minute,
    };
  }

  /** Callers that are remembered. */
  get size(): number {
    return this.#spent.size;
  }

  #entry(caller: string, now: number): { spent: number; readonly resetAt: number } | null {
    this.#forget(now);
    return this.#spent.get(caller) ?? null;
  }

  #open(caller: string, spent: number, resetAt: number): void {
    const [oldest] = this.#spent.size < this.most ? [] : this.#spent.keys();
    if (oldest !== undefined) this.#spent.delete(oldest);
    this.#spent.set(caller, { spent, resetAt });
  }

  #forget(now: number): void {
    for (const [caller, { resetAt }] of this.#spent) {
      if (resetAt > now) return;
      this.#spent.delete(caller);
    }
  }
}
