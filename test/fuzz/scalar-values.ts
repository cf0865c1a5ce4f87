import type { Prng } from '../../sandbox/kit/prng.ts';
import { hostileTexts } from '../kit/arbitrary-text.ts';
import type { Reservoir } from './reservoir.ts';

/** Where a value goes, which often tells what makes sense there. */
export interface Place {
  /** The name of the argument or input field. */
  readonly name: string;
  /** The input type that it is a field of, or the type that the field answers with whose argument it is. */
  readonly owner: string;
}

export interface Known {
  readonly chance: Prng;
  readonly seen: Reservoir;
}

type Values = (known: Known, place: Place) => unknown;

const currencies = ['USD', 'EUR', 'CHF', 'JPY', 'GBP', 'KWD'] as const;

/** A value of every scalar that arguments have, as JSON: valid ones, so that what is asked passes the schema. */
const scalarValues: Readonly<Record<string, Values>> = {
  ID: idValue,
  String: stringValue,
  Int: ({ chance }, { name }) => {
    if (name === 'first' || name === 'last') {
      return chance.chance(0.02) ? chance.pick([0, -1, 101, 2_147_483_647]) : chance.int(1, 4);
    }
    return chance.chance(0.1) ? chance.pick([-2_147_483_648, 2_147_483_647]) : chance.int(-1, 40);
  },
  Boolean: ({ chance }) => chance.chance(0.5),
  DateTime: ({ chance }) =>
    chance.pick([
      '2026-01-01T00:00:00.000Z',
      '2025-06-30T23:59:59.999+14:00',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
      `20${chance.int(10, 40)}-0${chance.int(1, 9)}-1${chance.int(0, 9)}T0${chance.int(0, 9)}:30:00Z`,
    ]),
  Decimal: ({ chance }) =>
    chance.pick(['0', '-1', '0.01', '1500.12', '99999999999999999999.99', `${chance.int(1, 900)}.50`]),
  CurrencyCode: ({ chance }) => chance.pick(currencies),
  CountryCode: ({ chance }) => chance.pick(['CH', 'US', 'DE', 'JP']),
  Locale: ({ chance }) => chance.pick(['de-CH', 'en', 'fr-FR', 'zh-Hant-TW']),
  URL: ({ chance }) =>
    chance.pick(['https://shop.example/thanks', 'https://shop.example/a%20b?x=%27#y', 'http://localhost/x']),
  JSONObject: ({ chance, seen }) =>
    chance.pick([
      {},
      { order: seen.word(chance) ?? 'a' },
      // No `__proto__`, which no body may have.
      { constructor: 'a', toString: 'b', hasOwnProperty: 'c' },
      { deep: [{ deeper: [null, 1.5, true, '’'] }] },
    ]),
};

/** @throws if the schema has a scalar that is not known here: then it is missing in the table above. */
export function scalarValue(scalar: string, known: Known, place: Place): unknown {
  const values = scalarValues[scalar];
  if (values === undefined) throw new Error(`the fuzzer has no values of the scalar ${scalar}`);
  return values(known, place);
}

function idValue({ chance, seen }: Known, { name, owner }: Place): string {
  if (chance.chance(0.06)) return chance.pick(['', 'nobody', '../../etc/passwd', 'e30', ...hostileTexts]);
  const [, type] = /^(\w+?)(?:Ids?)$/.exec(name) ?? [];
  const wanted = type === undefined ? ofOwner(owner) : type.charAt(0).toUpperCase() + type.slice(1);
  // Sometimes the id of something else, as when two variables were mixed up.
  return seen.id(chance, chance.chance(0.9) ? wanted : undefined) ?? 'none';
}

/** `CustomerFilter.id` wants a Customer. */
function ofOwner(owner: string): string {
  return owner.replace(/Filter$/, '');
}

function stringValue({ chance, seen }: Known, { name }: Place): string {
  if (name === 'idempotencyKey') {
    return chance.chance(0.05) ? 'the same again' : `fuzz-${chance.text('abcdefghijklmnop', 12)}`;
  }
  if (name === 'after' || name === 'before') {
    return (chance.chance(0.9) ? seen.cursor(chance) : null) ?? chance.pick(['', 'WzFd', ...hostileTexts]);
  }
  if (chance.chance(0.3)) return chance.pick(['', ...hostileTexts]);
  return seen.word(chance) ?? 'word';
}
