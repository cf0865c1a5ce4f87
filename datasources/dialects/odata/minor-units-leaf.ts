import { currencyCodes, currencyExponent } from '../../../src/domain/currency.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, atom, constant, never } from './condition.ts';
import type { CurrencySet } from './currency-set.ts';
import { literal } from './literal.ts';
import { noneOf, oneOf } from './membership.ts';
import type { MinorUnitsProperty, ODataDialect } from './property.ts';
import { unsupported } from './unsupported.ts';

/** Places of minor units there are; two, which most have, last. */
const exponents = [0, 3, 4, 2] as const;

/**
 * The class of two places is said as "none of these" where that is shorter. The currency is never null, so that a
 * `not` is safe; a row whose currency is none of ISO 4217 is unreadable anyway.
 */
const otherPlaces = currencyCodes.filter((code) => currencyExponent(code) !== 2);

/**
 * Our amounts compare in major units whatever the currency; the service's are counts of minor units. One bound of
 * ours is one clause for each number of places among the currencies that rows can have here.
 */
export function compileMinorUnits<K extends RecordKind>(
  property: MinorUnitsProperty,
  leaf: Leaf<K>,
  currencies: CurrencySet,
  { version }: ODataDialect<K>,
): Condition {
  const classes = exponents
    .map((exponent) => ({
      exponent,
      codes: [...currencies].filter((code) => currencyExponent(code) === exponent),
    }))
    .filter(({ codes }) => codes.length > 0);
  const clauses = classes.map(({ exponent, codes }) => ({
    guard:
      exponent === 2 && codes.length > otherPlaces.length
        ? noneOf(property.currency, otherPlaces, version)
        : oneOf(property.currency, codes, version),
    clause: clauseOf(property, leaf, exponent, version),
  }));
  const [only] = clauses;
  if (only !== undefined && clauses.length === 1) return only.clause;
  if (clauses.length > 0 && clauses.every(({ clause }) => clause.kind === 'always')) return always;
  return anyOf(clauses.map(({ guard, clause }) => allOf([guard, clause])));
}

function clauseOf<K extends RecordKind>(
  { path }: MinorUnitsProperty,
  leaf: Leaf<K>,
  exponent: number,
  version: '4.0' | '4.01',
): Condition {
  switch (leaf.op) {
    case 'gte':
      return compare(path, 'ge', minor(leaf.value, exponent).ceiling);
    case 'gt':
      return compare(path, 'gt', minor(leaf.value, exponent).floor);
    case 'lte':
      return compare(path, 'le', minor(leaf.value, exponent).floor);
    case 'lt':
      return compare(path, 'lt', minor(leaf.value, exponent).ceiling);
    case 'eq':
      return oneOf(path, wholeValues([leaf.value], exponent), version);
    case 'in':
      return oneOf(path, wholeValues(leaf.values, exponent), version);
    case 'ne':
      return unlike(path, wholeValues([leaf.value], exponent));
    case 'notIn':
      return unlike(path, wholeValues(leaf.values, exponent));
    case 'present':
      return always;
    case 'missing':
      return never;
    case 'contains':
    case 'eqIgnoreCase':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
      return unsupported(path, leaf.op);
  }
}

/** A value in minor units, between two whole numbers that are equal if it is one itself. */
function minor(value: FieldValue, exponent: number): { readonly floor: bigint; readonly ceiling: bigint } {
  const { coefficient, scale } = decimalOf(value);
  const numerator = coefficient * 10n ** BigInt(exponent);
  const denominator = 10n ** BigInt(scale);
  const towardsZero = numerator / denominator;
  const remainder = numerator % denominator;
  return {
    floor: remainder < 0n ? towardsZero - 1n : towardsZero,
    ceiling: remainder > 0n ? towardsZero + 1n : towardsZero,
  };
}

function decimalOf(value: FieldValue): Decimal {
  if (typeof value !== 'object') throw new Error('A decimal was required in the filter');
  return value;
}

/** Those of the values that are whole minor units and that the service can hold. */
function wholeValues(values: readonly FieldValue[], exponent: number): bigint[] {
  return values
    .map((value) => minor(value, exponent))
    .filter(({ floor, ceiling }) => floor === ceiling && floor >= lowest && floor <= highest)
    .map(({ floor }) => floor);
}

/** The range of `Edm.Int64`. */
const lowest = -(2n ** 63n);
const highest = 2n ** 63n - 1n;

function compare(path: string, operator: 'ge' | 'gt' | 'le' | 'lt', bound: bigint): Condition {
  const wantsMore = operator === 'ge' || operator === 'gt';
  if (bound > highest) return constant(!wantsMore);
  if (bound < lowest) return constant(wantsMore);
  return atom(`${path} ${operator} ${literal(bound)}`);
}

/** Neither `ne` nor `not`: below or above. */
function unlike(path: string, values: readonly bigint[]): Condition {
  return allOf(values.map((value) => anyOf([compare(path, 'lt', value), compare(path, 'gt', value)])));
}
