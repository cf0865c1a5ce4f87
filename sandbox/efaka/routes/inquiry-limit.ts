/** Decides per payment whether one more inquiry may pass. */
export interface InquiryLimit {
  allows(id: string): boolean;
  clear(): void;
}

const MINUTE_MS = 60_000;

/** At most so many within any minute, each payment counted by itself. Undefined: no limit. */
export function createInquiryLimit(perMinute: number | undefined, now: () => number): InquiryLimit {
  const asked = new Map<string, number[]>();
  return {
    allows(id) {
      if (perMinute === undefined) return true;
      const since = now() - MINUTE_MS;
      const recent = (asked.get(id) ?? []).filter((at) => at > since);
      asked.set(id, recent);
      if (recent.length >= perMinute) return false;
      recent.push(now());
      return true;
    },
    clear: () => asked.clear(),
  };
}
