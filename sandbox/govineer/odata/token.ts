import { ODataError } from './odata-error.ts';
import { parseDay, parseInstant } from './instant.ts';
import type { EdmType, Value } from './value.ts';

/** A piece of an expression, with where it begins in the decoded text. */
export type Token =
  | { readonly kind: 'literal'; readonly type: EdmType; readonly value: Value; readonly at: number }
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'space'; readonly at: number }
  | { readonly kind: 'mark'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

type Reader = (text: string, at: number) => Token;

/**
 * Tried in this order at every position. Strings come first so that nothing inside quotes is read as anything
 * else; GUIDs and dates come before numbers, whose digits they begin with.
 */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/'(?:[^']|'')*'/y, (text, at) => literal('string', text.slice(1, -1).replaceAll("''", "'"), at)],
  [
    /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?!\w)/y,
    (text, at) => literal('guid', text.toLowerCase(), at),
  ],
  [
    /\d{4}-\d\d-\d\dT[0-9:.]*(?:Z|[+-]\d\d:\d\d)?/y,
    (text, at) => literal('instant', existing(text, parseInstant(text)), at),
  ],
  [/\d{4}-\d\d-\d\d/y, (text, at) => literal('date', existing(text, parseDay(text)), at)],
  [/[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y, (text, at) => literal('number', numberOf(text), at)],
  [/[A-Za-z_]\w*/y, word],
  [/[ \t]+/y, (_text, at) => ({ kind: 'space', at })],
  [/[(),/-]/y, (text, at) => ({ kind: 'mark', text, at })],
];

/** The tokens of a decoded expression, white space included (the grammar says where it must stand), and an end. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token.token);
    at = token.end;
  }
  tokens.push({ kind: 'end', at });
  return tokens;
}

function readToken(text: string, at: number): { token: Token; end: number } {
  for (const [pattern, reader] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { token: reader(match[0], at), end: at + match[0].length };
  }
  if (text[at] === "'") throw new ODataError(`The string that begins at position ${at} has no end.`);
  throw new ODataError(`Unexpected character ${JSON.stringify(text[at])} at position ${at}.`);
}

function word(text: string, at: number): Token {
  switch (text) {
    case 'null':
      return literal('null', null, at);
    case 'true':
      return literal('boolean', true, at);
    case 'false':
      return literal('boolean', false, at);
    default:
      return { kind: 'word', text, at };
  }
}

function literal(type: EdmType, value: Value, at: number): Token {
  return { kind: 'literal', type, value, at };
}

function existing(text: string, value: number | undefined): number {
  if (value === undefined) throw new ODataError(`"${text}" is not a date or a time that exists.`);
  return value;
}

const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);

/** Integers must fit 64 bits. Other numbers are doubles, so more digits than a double holds are refused. */
function numberOf(text: string): number | bigint {
  if (!/[.eE]/.test(text)) {
    const whole = BigInt(text.replace('+', ''));
    if (whole > INT64_MAX || whole < INT64_MIN)
      throw new ODataError(`"${text}" does not fit a 64-bit integer.`);
    return narrow(whole);
  }
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/^[+-]?0*\.?0*/, '')
    .replace('.', '');
  const value = Number(text);
  if (digits.length > 15 || !Number.isFinite(value)) {
    throw new ODataError(`"${text}" has more digits than this service reads.`);
  }
  return value;
}

/** A plain number where it is exact, else the bigint. */
export function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
