import type { Decimal } from '../../../src/domain/decimal.ts';
import { normalizeDecimal } from '../../../src/domain/decimal.ts';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, constant, never, test } from './condition.ts';
import { literal } from './literal.ts';
import type { DecimalProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** Numbers in major units. There is no `<>`: other than a value is less or more, which no null can upset. */
export function compileDecimal<K extends RecordKind>({ path }: DecimalProperty, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return equal(path, leaf.value);
    case 'in':
      return anyOf(leaf.values.map((value) => equal(path, value)));
    case 'ne':
      return unlike(path, leaf.value);
    case 'notIn':
      return allOf(leaf.values.map((value) => unlike(path, value)));
    case 'gt':
      return compare(path, '>', near(leaf.value).floor);
    case 'gte':
      return compare(path, '>=', near(leaf.value).ceiling);
    case 'lt':
      return compare(path, '<', near(leaf.value).ceiling);
    case 'lte':
      return compare(path, '<=', near(leaf.value).floor);
    case 'missing':
      return never;
    case 'present':
      return always;
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

/** A JSON number keeps this many significant digits whatever reads it; no amount of a service has more. */
const mostDigits = 15;

interface Near {
  readonly floor: Decimal;
  readonly ceiling: Decimal;
  /** Whether the value is itself one of the numbers that can be sent. */
  readonly exact: boolean;
}

/** The numbers of at most 15 digits next to a value: no amount lies between them. */
function near(value: FieldValue): Near {
  const { coefficient, scale } = normalizeDecimal(decimalOf(value));
  const surplus = (coefficient < 0n ? -coefficient : coefficient).toString().length - mostDigits;
  if (surplus <= 0) {
    const same = { coefficient, scale };
    return { floor: same, ceiling: same, exact: true };
  }
  const unit = 10n ** BigInt(surplus);
  const towardsZero = coefficient / unit;
  const whole = coefficient % unit === 0n;
  const at = (cut: bigint): Decimal =>
    scale >= surplus
      ? normalizeDecimal({ coefficient: cut, scale: scale - surplus })
      : { coefficient: cut * 10n ** BigInt(surplus - scale), scale: 0 };
  return {
    floor: at(!whole && coefficient < 0n ? towardsZero - 1n : towardsZero),
    ceiling: at(!whole && coefficient > 0n ? towardsZero + 1n : towardsZero),
    exact: whole,
  };
}

function decimalOf(value: FieldValue): Decimal {
  if (typeof value !== 'object') throw new Error('A decimal was required in the filter');
  return value;
}

/** From here on a service's number types may overflow; no amount comes near. */
const beyond = 10n ** 15n;

function compare(path: string, operator: '>' | '>=' | '<' | '<=', bound: Decimal): Condition {
  const wantsMore = operator === '>' || operator === '>=';
  const whole = bound.coefficient / 10n ** BigInt(bound.scale);
  if (whole >= beyond) return constant(!wantsMore);
  if (whole <= -beyond) return constant(wantsMore);
  return test(path, operator, literal(bound));
}

function equal(path: string, value: FieldValue): Condition {
  const { floor, exact } = near(value);
  const whole = floor.coefficient / 10n ** BigInt(floor.scale);
  return exact && whole < beyond && whole > -beyond ? test(path, '=', literal(floor)) : never;
}

function unlike(path: string, value: FieldValue): Condition {
  const { floor, exact } = near(value);
  return exact ? anyOf([compare(path, '<', floor), compare(path, '>', floor)]) : always;
}
