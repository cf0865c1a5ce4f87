/** Runs at most `most` tasks at once, the others in the order they came. */
export class ConcurrencyLimit {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      // A task that waited takes over the place, so the number running stays.
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
