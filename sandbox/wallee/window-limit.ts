/** The provider counts requests within two minutes (wallee spec: rate limit). */
const WINDOW_MS = 120_000;

/** Counts requests per key in windows of two minutes, which begin with a key's first request. */
export interface WindowLimit {
  /** Seconds until the window ends, at least 1, where `limit` requests have passed in it; 0 lets one more pass. */
  check(key: string, limit: number): number;
  clear(): void;
}

export function createWindowLimit(now: () => number): WindowLimit {
  const windows = new Map<string, { readonly end: number; passed: number }>();
  return {
    check(key, limit) {
      const at = now();
      const known = windows.get(key);
      const current = known !== undefined && at < known.end ? known : { end: at + WINDOW_MS, passed: 0 };
      windows.set(key, current);
      if (current.passed >= limit) return Math.max(1, Math.ceil((current.end - at) / 1000));
      current.passed += 1;
      return 0;
    },
    clear: () => windows.clear(),
  };
}
