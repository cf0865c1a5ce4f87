/** Decides per key whether one more request may pass. */
export interface RateLimit {
  /** Seconds to wait before the next try, at least 1; 0 when the request may pass. */
  check(key: string): number;
  clear(): void;
}

/** A bucket per key that holds one second's worth and refills evenly. Undefined: no limit. */
export function createRateLimit(perSecond: number | undefined, now: () => number): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    check(key) {
      if (perSecond === undefined) return 0;
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: perSecond, at };
      bucket.tokens = Math.min(perSecond, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      bucket.tokens -= 1;
      return 0;
    },
    clear: () => buckets.clear(),
  };
}
