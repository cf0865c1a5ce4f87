import type { CreationState } from '../../records/common.ts';
import type { Id } from '../../wire/id.ts';
import { parseInstant } from '../../wire/instant.ts';

/** A value that breaks the rule of its field; the message tells what was expected. */
export class FieldProblem extends Error {
  override readonly name = 'FieldProblem';
}

/** Answers the value if it is a T, or throws a `FieldProblem`. */
export type Rule<T> = (value: unknown) => T;

export interface TextLimits {
  /** Characters; default 0. */
  readonly min?: number;
  /** Characters. */
  readonly max: number;
  readonly pattern?: { readonly expression: RegExp; readonly name: string };
}

/** Lengths in UTF-16 units, as the provider's platform counts them. */
export function text({ min = 0, max, pattern }: TextLimits): Rule<string> {
  return (value) => {
    if (typeof value !== 'string') throw new FieldProblem('A string was expected.');
    if (value.length < min || value.length > max) {
      throw new FieldProblem(`${min} to ${max} characters were expected, not ${value.length}.`);
    }
    if (pattern?.expression.test(value) === false) throw new FieldProblem(`${pattern.name} was expected.`);
    return value;
  };
}

/** Texts of the merchant: what references and external ids may hold (wallee spec: core models, idempotency). */
export const printable: TextLimits = {
  max: 100,
  pattern: { expression: /^[\t\u0020-\u007e]*$/, name: 'Printable ASCII' },
};

/** The forms of currency and language are assumed. */
export const currency: TextLimits = {
  min: 3,
  max: 3,
  pattern: { expression: /^[A-Z]{3}$/, name: 'A currency such as CHF' },
};

export const language: TextLimits = {
  max: 12,
  pattern: { expression: /^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/, name: 'A language such as de-CH' },
};

/** A date-time as it came; it is shown so again. */
export const moment: Rule<string> = (value) => {
  if (typeof value === 'string' && parseInstant(value) !== undefined) return value;
  throw new FieldProblem('A date-time was expected.');
};

export function whole(least: number): Rule<number> {
  return (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value < 2 ** 31)
      return value;
    throw new FieldProblem(`A whole number from ${least} was expected.`);
  };
}

export function word<const W extends string>(...words: readonly W[]): Rule<W> {
  return (value) => {
    const known = words.find((one) => one === value);
    if (known === undefined) throw new FieldProblem(`One of ${words.join(', ')} was expected.`);
    return known;
  };
}

export const idList: Rule<readonly Id[]> = (value) => {
  if (!Array.isArray(value)) throw new FieldProblem('An array of ids was expected.');
  return value.map((item: unknown) => id(item));
};

export const flag: Rule<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new FieldProblem('A boolean was expected.');
  return value;
};

export const id: Rule<Id> = (value) => {
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return value as Id;
  throw new FieldProblem('An id was expected.');
};

/** A text given twice is kept once: the provider calls it a set. */
export const textSet: Rule<readonly string[]> = (value) => {
  if (!Array.isArray(value) || !value.every((item: unknown) => typeof item === 'string')) {
    throw new FieldProblem('An array of strings was expected.');
  }
  return [...new Set(value)];
};

/** States a caller may set; the deleted ones are what DELETE is for (assumed). */
const SETTABLE: readonly unknown[] = ['CREATE', 'ACTIVE', 'INACTIVE'] satisfies readonly CreationState[];

export const settableState: Rule<CreationState> = (value) => {
  if (!SETTABLE.includes(value)) throw new FieldProblem(`One of ${SETTABLE.join(', ')} was expected.`);
  return value as CreationState;
};

const MAX_KEYS = 25;
const MAX_KEY_LENGTH = 40;
const metaDataText = text({ max: 512 });

/** Limits: wallee spec, conventions. */
export const metaData: Rule<Readonly<Record<string, string>>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FieldProblem('An object of strings was expected.');
  }
  const entries = Object.entries(value);
  if (entries.length > MAX_KEYS) {
    throw new FieldProblem(`At most ${MAX_KEYS} keys were expected, not ${entries.length}.`);
  }
  const long = entries.find(([key]) => key.length > MAX_KEY_LENGTH);
  if (long !== undefined) {
    throw new FieldProblem(
      `Keys of at most ${MAX_KEY_LENGTH} characters were expected, not of ${long[0].length}.`,
    );
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, metaDataText(item)]));
};
