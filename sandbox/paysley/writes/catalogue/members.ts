import { WrongMembers } from './wrong-members.ts';

export type Body = Readonly<Record<string, unknown>>;

/** Text as it is kept: "" and null say "not set", and so does what is left out. */
export function textIn(body: Body, name: string): string | null {
  const value = body[name] ?? '';
  if (typeof value !== 'string') throw new WrongMembers(name, `${name} must be a string.`);
  return value === '' ? null : value;
}

export function requiredText(body: Body, name: string): string {
  const value = textIn(body, name);
  if (value === null || value.trim() === '') throw new WrongMembers([name], `${name} is required.`);
  return value;
}

export function oneOf<W extends string>(body: Body, name: string, words: readonly W[]): W | null {
  const value = textIn(body, name);
  if (value === null) return null;
  const word = words.find((one) => one === value);
  if (word === undefined) throw new WrongMembers(name, `${name} must be one of ${words.join(', ')}.`);
  return word;
}

/** A whole number, as a number or text (published samples have both); undefined where it is "" or not there. */
export function wholeIn(body: Body, name: string): number | undefined {
  const value = body[name] ?? '';
  if (value === '') return undefined;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (!/^-?\d{1,12}$/.test(text)) throw new WrongMembers(name, `${name} must be a number.`);
  return Number(text);
}

/** The id in a body by which an update finds its record. */
export function requiredId(body: Body, name: string): number {
  const id = wholeIn(body, name);
  if (id === undefined) throw new WrongMembers([name], `${name} is required.`);
  return id;
}

/** A price as lists have it: plain text with two places, or more where more were given. */
export function priceIn(body: Body, name: string): string | null {
  const value = body[name] ?? '';
  if (value === '') return null;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new WrongMembers(name, `${name} must be a number.`);
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** An id in a path; NaN, which no record has, for what is none. */
export function idInPath(parameter: string): number {
  return /^\d{1,12}$/.test(parameter) ? Number(parameter) : Number.NaN;
}

export function nextId(ids: Iterable<number>): number {
  return Math.max(0, ...ids) + 1;
}
