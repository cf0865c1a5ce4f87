const PATTERN =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?(?:Z|([+-])(\d\d):?(\d\d)))?$/;

/**
 * Epoch milliseconds, with a fraction where the text is finer (to the microsecond), of an ISO 8601 date-time with a zone, or of a
 * day, which is its first instant in UTC (assumed). Undefined for anything else, such as 30 February.
 */
export function parseInstant(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (hour > 23 || minute > 59 || second > 59 || part(9) > 23 || part(10) > 59) return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const offset = (part(9) * 60 + part(10)) * (match[8] === '-' ? -1 : 1);
  const fraction = Number(`0.${match[7] ?? '0'}`) * 1000;
  return midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction;
}
