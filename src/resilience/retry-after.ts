import type { EpochMs } from '../domain/instant.ts';

/** RFC 9110 §5.6.7, the form that is sent today: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Milliseconds to wait as a `Retry-After` header asks (RFC 9110 §10.2.3: seconds or an HTTP date), 0 for a moment that
 * has passed; null if there is no header or it says neither.
 */
export function retryAfterMs(header: string | undefined, now: EpochMs): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  if (!httpDate.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
