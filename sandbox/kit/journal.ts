/** One request a sandbox received. Never a header or a body: those may hold secrets. */
export interface JournalEntry {
  /** Counts up from 1 over the life of the server; a reset does not start it again. */
  readonly n: number;
  /** Arrival, epoch milliseconds by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** Path with its query, as it came over the wire. */
  readonly path: string;
  /** HTTP status of the answer; null while there is none, or when the caller left before it. */
  status: number | null;
}

/** The last requests of one sandbox, oldest first. */
export interface Journal {
  record(at: number, method: string, path: string): JournalEntry;
  /** Entries numbered above `since` (0: all that are kept), and the number to ask with next time. */
  since(since: number): { readonly entries: readonly JournalEntry[]; readonly next: number };
  clear(): void;
}

/** Keeps the newest `capacity` entries. */
export function createJournal(capacity = 10_000): Journal {
  const ring: (JournalEntry | undefined)[] = [];
  let last = 0;
  let firstKept = 1;
  return {
    record(at, method, path) {
      last += 1;
      const entry: JournalEntry = { n: last, at, method, path, status: null };
      ring[last % capacity] = entry;
      firstKept = Math.max(firstKept, last - capacity + 1);
      return entry;
    },
    since(since) {
      const entries: JournalEntry[] = [];
      for (let n = Math.max(since + 1, firstKept); n <= last; n += 1) {
        const entry = ring[n % capacity];
        if (entry !== undefined) entries.push(entry);
      }
      return { entries, next: last };
    },
    clear() {
      ring.length = 0;
      firstKept = last + 1;
    },
  };
}
