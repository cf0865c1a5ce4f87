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

/** The instant of epoch milliseconds; `ticks`, 0 to 9999, are ten-thousandths of a millisecond. */
export function instantOf(milliseconds: number, ticks = 0): Instant {
  const iso = new Date(milliseconds).toISOString();
  return `${iso.slice(0, -1)}${`${ticks}`.padStart(4, '0')}Z`;
}

/** Epoch milliseconds of an instant; what is finer is cut. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(`${instant.slice(0, 23)}Z`);
}

export function printInstant(instant: Instant, style: InstantStyle): string {
  const digits = instant.slice(20, 27);
  const fraction = style.fractionDigits === 'seven' ? digits : digits.replace(/0+$/, '');
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
