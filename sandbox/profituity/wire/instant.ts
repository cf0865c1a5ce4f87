import type { Instant } from '../records.ts';

/** How the service prints its instants; nobody published it (assumed: as .NET prints a UTC DateTime). */
export interface InstantStyle {
  /** `utc` ends them with Z, `unmarked` with nothing. */
  readonly dateZone: 'utc' | 'unmarked';
  /** `shortest`: zeros at the end of the fraction are left out; `seven`: always seven digits. */
  readonly fractionDigits: 'shortest' | 'seven';
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?)?(Z|[+-]\d\d:\d\d)?$/i;

/** Reads an ISO 8601 day or time with up to seven fraction digits; without a zone it is UTC. Undefined: it is none. */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, day = '', time = '00:00', second = '00', fraction = '', zone = 'Z'] = match;
  const wholeSecond = Date.parse(`${day}T${time}:${second}${zone.toUpperCase()}`);
  // Date.parse turns the 30th of February into March.
  if (Number.isNaN(wholeSecond) || !existingDay(day)) return undefined;
  return canonical(wholeSecond, fraction);
}

const DAY_MS = 86_400_000;
/** `2025-09-23T`, by the number of the day. */
const DAYS = new Map<number, string>();
const TEXT = Buffer.from('0000-00-00T00:00:00.0000000Z', 'latin1');

/**
 * The instant of epoch milliseconds of the years 0 to 9999; `ticks`, 0 to 9999, are ten-thousandths of a
 * millisecond. Written digit by digit into one piece: a million records have several each.
 */
export function instantOf(milliseconds: number, ticks = 0): Instant {
  const day = Math.floor(milliseconds / DAY_MS);
  const time = milliseconds - day * DAY_MS;
  TEXT.write(dayText(day), 'latin1');
  digits(11, 2, Math.floor(time / 3_600_000));
  digits(14, 2, Math.floor(time / 60_000) % 60);
  digits(17, 2, Math.floor(time / 1000) % 60);
  digits(20, 3, time % 1000);
  digits(23, 4, ticks);
  return TEXT.toString('latin1');
}

function dayText(day: number): string {
  let text = DAYS.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 11);
    DAYS.set(day, text);
  }
  return text;
}

function digits(at: number, count: number, value: number): void {
  let left = value;
  for (let index = at + count - 1; index >= at; index -= 1) {
    TEXT[index] = 48 + (left % 10);
    left = Math.floor(left / 10);
  }
}

/** Epoch milliseconds of an instant; what is finer is cut. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(`${instant.slice(0, 23)}Z`);
}

export function printInstant(instant: Instant, style: InstantStyle): string {
  const all = instant.slice(20, 27);
  const fraction = style.fractionDigits === 'seven' ? all : all.replace(/0+$/, '');
  const point = fraction === '' ? '' : `.${fraction}`;
  return `${instant.slice(0, 19)}${point}${style.dateZone === 'utc' ? 'Z' : ''}`;
}

function canonical(wholeSecond: number, fraction: string): Instant {
  return `${new Date(wholeSecond).toISOString().slice(0, 19)}.${fraction.padEnd(7, '0')}Z`;
}

function existingDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
