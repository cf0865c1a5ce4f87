import type { Decimal } from '../../src/domain/decimal.ts';
import { normalizeDecimal, parseDecimal } from '../../src/domain/decimal.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import { parseInstant } from '../../src/domain/instant.ts';
import { Mismatch, typeWord } from './mismatch.ts';
import { NumberText } from './number-text.ts';

/**
 * Reads one value of an answer. Answers a Mismatch instead of throwing: decoders run on every field of every row, and
 * one odd row must not cost the page. Build decoders once, at module level.
 */
export type Decoder<T> = (input: unknown) => T | Mismatch;

/** What a decoder gives when it can. */
export type DecodedBy<D> = D extends (input: unknown) => infer R ? Exclude<R, Mismatch> : never;

function mismatch(expected: string, input: unknown): Mismatch {
  return new Mismatch('', expected, typeWord(input));
}

export const text: Decoder<string> = (input) => (typeof input === 'string' ? input : mismatch('text', input));

export const flag: Decoder<boolean> = (input) =>
  typeof input === 'boolean' ? input : mismatch('true or false', input);

/** A whole number that a double holds exactly. */
export const integer: Decoder<number> = (input) =>
  Number.isSafeInteger(input) ? (input as number) : mismatch('a whole number', input);

/** A whole number of any length, written as a number: minor units, 64-bit ids. */
export const bigInteger: Decoder<bigint> = (input) => {
  if (Number.isSafeInteger(input)) return BigInt(input as number);
  if (input instanceof NumberText && /^-?\d{1,60}$/.test(input.text)) return BigInt(input.text);
  return mismatch('a whole number', input);
};

/** An exact decimal, written as a number or as text, exponents included; up to 60 digits. */
export const decimal: Decoder<Decimal> = (input) => {
  const written = numberWord(input);
  const value = written === null ? null : (parseDecimal(written) ?? parseScientific(written));
  return value ?? mismatch('a decimal number', input);
};

/** An RFC 3339 instant, cut to the millisecond. */
export const instant: Decoder<EpochMs> = (input) =>
  (typeof input === 'string' ? parseInstant(input)?.at : undefined) ??
  mismatch('an RFC 3339 date and time', input);

/** Whatever JSON there is; absent is a mismatch. */
export const anything: Decoder<unknown> = (input) =>
  input === undefined ? mismatch('a value', input) : input;

/** Null where the value is null or absent. */
export function optional<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (input) => (input === null || input === undefined ? null : decoder(input));
}

/** Null where the value is null; absent is a mismatch. */
export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (input) => (input === null ? null : decoder(input));
}

/** A list whose items are all readable; the first that is not is the mismatch. */
export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (input) => {
    if (!Array.isArray(input)) return mismatch('a list', input);
    const values: T[] = [];
    for (let at = 0; at < input.length; at += 1) {
      const value = item(input[at]);
      if (value instanceof Mismatch) return value.within(`[${at}]`);
      values.push(value);
    }
    return values;
  };
}

/** A list of which the readable items are kept: for lists beside the matter, where one odd item costs nothing else. */
export function readable<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (input) => {
    if (!Array.isArray(input)) return mismatch('a list', input);
    return input.map(item).filter((value): value is Awaited<T> & T => !(value instanceof Mismatch));
  };
}

/** The name of each field on the wire and what reads it. */
export type Fields = Readonly<Record<string, Decoder<unknown>>>;

export type ObjectOf<F extends Fields> = { readonly [K in keyof F]: DecodedBy<F[K]> };

/** An object with these fields; others are ignored. */
export function object<F extends Fields>(fields: F): Decoder<ObjectOf<F>> {
  // Every key is read by its own decoder, which is what ObjectOf says.
  return selected(fields, Object.keys(fields)) as Decoder<ObjectOf<F>>;
}

/** An object of which only the fields in `select` are read; the rest are left out, as where `$select` named them not. */
export function selected<F extends Fields>(
  fields: F,
  select: readonly (keyof F & string)[],
): Decoder<Partial<ObjectOf<F>>> {
  const plan = select.map((name) => ({ name, decoder: decoderOf(fields, name) }));
  return (input) => {
    if (!isObject(input)) return mismatch('an object', input);
    const values: Record<string, unknown> = {};
    for (const { name, decoder } of plan) {
      const value = decoder(Object.hasOwn(input, name) ? input[name] : undefined);
      if (value instanceof Mismatch) return value.within(name);
      values[name] = value;
    }
    return values as Partial<ObjectOf<F>>;
  };
}

function decoderOf(fields: Fields, name: string): Decoder<unknown> {
  const decoder = fields[name];
  if (decoder === undefined) throw new TypeError(`required a known field, got ${name}`);
  return decoder;
}

export function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return (
    typeof input === 'object' && input !== null && !Array.isArray(input) && !(input instanceof NumberText)
  );
}

function numberWord(input: unknown): string | null {
  if (typeof input === 'number') return String(input);
  if (input instanceof NumberText) return input.text;
  return typeof input === 'string' ? input : null;
}

/** Most places an exponent may move the point, so that no short text makes a huge number. */
const maxShift = 60;

function parseScientific(written: string): Decimal | null {
  const match = /^([^eE]+)[eE]([+-]?\d{1,3})$/.exec(written);
  const mantissa = match === null ? null : parseDecimal(match[1] ?? '');
  const shift = Number(match?.[2]);
  if (mantissa === null || Math.abs(shift) > maxShift) return null;
  const scale = mantissa.scale - shift;
  if (scale >= 0) return normalizeDecimal({ coefficient: mantissa.coefficient, scale });
  return { coefficient: mantissa.coefficient * 10n ** BigInt(-scale), scale: 0 };
}
