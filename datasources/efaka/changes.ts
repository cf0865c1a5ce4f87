import QuickLRU from 'quick-lru';

/** What commands may have changed, so that nothing that was read before is shown after. */
export interface Changes {
  /** How many commands were sent. */
  readonly count: number;
  /** Which of them was the last about this payment, from 1; 0: none. */
  lastOf(id: string): number;
  /** To be called when a command was sent, whatever it came to; `id`: the payment it acted on, if it did on one. */
  note(id: string | null): void;
}

/** Payments remembered at a time: more than are read again within the time that reads are kept. */
const maxSize = 10_000;

export function createChanges(): Changes {
  const byId = new QuickLRU<string, number>({ maxSize });
  let count = 0;
  return {
    get count() {
      return count;
    },
    lastOf: (id) => byId.get(id) ?? 0,
    note(id) {
      count += 1;
      // Never a number that it had before, also where it was forgotten meanwhile.
      if (id !== null) byId.set(id, count);
    },
  };
}
