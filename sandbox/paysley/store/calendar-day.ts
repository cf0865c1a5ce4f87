/** Tells the calendar day, as YYYY-MM-DD, on which an instant falls in a time zone. */
export type DayOf = (epochMs: number) => string;

/** `timeZone` is an IANA name; an unknown one throws a RangeError. */
export function calendarDay(timeZone: string): DayOf {
  if (timeZone === 'UTC') return (epochMs) => new Date(epochMs).toISOString().slice(0, 10);
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (epochMs) => {
    const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  };
}

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(text);
}
