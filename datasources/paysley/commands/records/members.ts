import { normalizeDecimal, printDecimal } from '../../../../src/domain/decimal.ts';
import { compareCodePoints } from '../../../../src/domain/text-order.ts';
import { digestOf } from '../../../commands/digest.ts';
import { decimal, isObject } from '../../../http/decode.ts';
import { Mismatch } from '../../../http/mismatch.ts';
import { NumberText } from '../../../http/number-text.ts';
import type { Printable } from '../../../http/print-json.ts';
import { exactNumber, printJson } from '../../../http/print-json.ts';
import { phoneKey } from '../../customer-key.ts';
import type { MemberForm, MemberKind, RecordForm } from './form.ts';

/** Values by the names that a list has for its members. Null: not set. */
export type Members = Readonly<Record<string, Printable>>;

/**
 * The body that makes a record of these members, or replaces one by them. What is not set is `""`, as in the published
 * samples; numbers and objects that were not set before (`before`) are left out.
 */
export function bodyOf(
  { members }: RecordForm,
  after: Members,
  before: Readonly<Record<string, unknown>> | null = null,
): Readonly<Record<string, Printable>> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, { is, parameter }]): [string, Printable][] => {
      if (parameter === null) return [];
      const value = after[name] ?? null;
      if (isSet(is, value)) return [[parameter, written(is, value)]];
      // A record that is new says nothing of what it has not.
      if (before === null) return [];
      const wasSet = isSet(is, before[name]);
      return wasSet || (is !== 'number' && is !== 'object') ? [[parameter, unset(is)]] : [];
    }),
  );
}

/** Those that were given: null is, to clear it; undefined is not. */
export function givenOf(values: Readonly<Record<string, Printable | undefined>>): Members {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, Printable][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** The members of a list's row, those that change as they will be. */
export function changedBy(
  { members }: RecordForm,
  row: Readonly<Record<string, unknown>>,
  changes: Members,
): Members {
  const names = Object.keys(members);
  return { ...Object.fromEntries(names.map((name) => [name, printable(row[name])])), ...changes };
}

/** Names of the members of which the two say different things, but for the vague ones. */
export function differing(
  { members }: RecordForm,
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  vague = false,
): readonly string[] {
  return Object.entries(members)
    .filter(([, form]) => (form.vague ?? false) === vague)
    .filter(([name, { is }]) => meaningOf(is, one[name]) !== meaningOf(is, other[name]))
    .map(([name]) => name);
}

/** Digests of members, which say the same of equal values in one operation: `email=…`. */
export function digestsOf(
  form: RecordForm,
  names: readonly string[],
  row: Readonly<Record<string, unknown>>,
  operation: string,
): readonly string[] {
  return names.map((name) => `${name}=${memberDigest(form.members[name], name, row[name], operation)}`);
}

/** Whether a row says in all members what the digests say. */
export function agrees(
  form: RecordForm,
  digests: readonly string[],
  row: Readonly<Record<string, unknown>>,
  operation: string,
): boolean {
  return digests.every((digest) => {
    const name = digest.slice(0, digest.indexOf('='));
    return digest === digestsOf(form, [name], row, operation)[0];
  });
}

function memberDigest(form: MemberForm | undefined, name: string, value: unknown, operation: string): string {
  return digestOf(operation, [name, meaningOf(form?.is ?? 'text', value)]);
}

/** Paysley says "not set" by null, `""`, and 0 of groups. */
export function isSet(is: MemberKind, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (is === 'id') return value !== 0 && value !== '0';
  return is !== 'object' || !isObject(value) || Object.keys(value).length > 0;
}

/** What a value says, in words that are equal where it says the same; null where nothing is set. */
export function meaningOf(is: MemberKind, value: unknown): string | null {
  if (!isSet(is, value)) return null;
  switch (is) {
    case 'number': {
      const number = decimal(value);
      return number instanceof Mismatch ? meaningOf('text', value) : printDecimal(normalizeDecimal(number));
    }
    case 'phone':
      return (typeof value === 'string' ? phoneKey(value) : null) ?? meaningOf('text', value);
    case 'id':
    case 'object':
    case 'text': {
      if (typeof value === 'object' && !(value instanceof NumberText)) return printJson(sorted(value));
      // Blanks around a text are not sure to be kept.
      const text = String(value as string | number | boolean | NumberText).trim();
      return text === '' ? null : text;
    }
  }
}

/** As bodies have it: lists write prices as text, bodies as numbers, and groups the other way round. */
function written(is: MemberKind, value: Printable): Printable {
  switch (is) {
    case 'number': {
      const number = decimal(value);
      return number instanceof Mismatch ? value : exactNumber(number);
    }
    case 'id':
      return meaningOf('id', value) ?? '0';
    case 'text':
    case 'phone':
    case 'object':
      return value;
  }
}

function unset(is: MemberKind): Printable {
  switch (is) {
    case 'id':
      return '0';
    case 'object':
      return {};
    case 'text':
    case 'phone':
    case 'number':
      return '';
  }
}

/** A value of JSON as it was read or given. */
export function printable(value: unknown): Printable {
  if (value === null || value === undefined) return null;
  if (value instanceof NumberText) return value;
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, printable(member)]));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value as string | bigint);
}

/** The same, with the members of each object in one order. */
function sorted(value: unknown): Printable {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return printable(value);
  const members = Object.entries(value).toSorted(([a], [b]) => compareCodePoints(a, b));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
