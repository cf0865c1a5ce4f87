/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,12}))?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/;

export interface ParsedInstant {
  /** Cut, not rounded, to the millisecond. */
  readonly at: EpochMs;
  /** Digits of the fraction of a second that were written. */
  readonly fractionDigits: number;
}

/** Reads an RFC 3339 date-time with an offset; null for anything else, dates that do not exist included. */
export function parseInstant(text: string): ParsedInstant | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] = match;
  const [offsetSign, offsetHours, offsetMinutes] = [match[9], Number(match[10] ?? 0), Number(match[11] ?? 0)];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const wall = new Date(0);
  wall.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // Date rolls 31 April over to 1 May: a date that comes back changed does not exist.
  if (wall.getUTCMonth() !== Number(month) - 1 || wall.getUTCDate() !== Number(day)) return null;
  wall.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 3).padEnd(3, '0')));
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000;
  return { at: wall.getTime() - (offsetSign === '-' ? -offset : offset), fractionDigits: fraction.length };
}

/** `2026-02-19T06:43:50.000Z`. */
export function printInstant(at: EpochMs): string {
  return new Date(at).toISOString();
}
