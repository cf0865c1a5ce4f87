const PATTERN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,12}))?)?(Z|[+-]\d\d:\d\d)$/;
const DAY_MS = 86_400_000;

/** Epoch milliseconds, with a fraction where the text is finer; undefined where it is no instant. */
export function parseInstant(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = '', zone = ''] =
    match;
  const date = parseDay(`${year}-${month}-${day}`);
  const offset = zoneMinutes(zone);
  if (date === undefined || offset === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = Number(hour) * 3600 + (Number(minute) - offset) * 60 + Number(second);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const finer = fraction.length > 3 ? Number(`0.${fraction.slice(3)}`) : 0;
  return date * DAY_MS + seconds * 1000 + milliseconds + finer;
}

/** Days since 1970-01-01 of a calendar date `yyyy-mm-dd`; undefined where there is no such day. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const exists = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  return exists ? moment.getTime() / DAY_MS : undefined;
}

/** The day an instant falls on, UTC. */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY_MS);
}

function zoneMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
