import { printDecimal } from '../../src/domain/decimal.ts';
import type { FieldType } from '../../src/domain/fields/field.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import { printInstant } from '../../src/domain/instant.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { FilterInput, InputValue, OperatorInput } from './filter-input.ts';

/** One operator of one field, with a value to try it with. */
export interface FilterTrial<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly operator: InputOperator;
  readonly input: FilterInput<K>;
}

/** By field, the operators that a filter argument offers. */
export type OfferedOperators<K extends RecordKind> = readonly (readonly [
  FieldName<K>,
  readonly InputOperator[],
])[];

/**
 * Every operator that is offered with values that the records have; presence both ways. Fields that no record has a
 * value of are tried for presence only, those of which there is one value without lists, where no other can be made.
 */
export function filterTrials<K extends RecordKind>(
  kind: K,
  offered: OfferedOperators<K>,
  records: readonly Records[K][],
  others: { readonly customer: readonly Records['customer'][] },
): readonly FilterTrial<K>[] {
  return offered.flatMap(([field, operators]) => {
    const { type, read } = fieldOf(kind, field);
    const isId = type === 'nativeId' || (typeof type === 'object' && 'ref' in type);
    // Ids of several accounts would be divided among these.
    const held = (isId ? ofFullestAccount(records) : records)
      .map(read)
      .filter((value) => value !== null)
      .map((value) => (typeof value === 'object' ? printDecimal(value) : written(type, value)));
    const pool = [...new Set(held)].filter((value) => isTelling(type, value));
    if (typeof type === 'object' && 'ref' in type && type.ref === 'customer' && pool.length === 1) {
      pool.push(...ofFullestAccount(others.customer).map(({ id }) => id));
    }
    return operators.flatMap((operator) =>
      operands(type, operator, pool).map((operand) => ({
        field,
        operator,
        input: { [field]: operand } as FilterInput<K>,
      })),
    );
  });
}

/** The records of the account that has the most; all of those that are of none. */
export function ofFullestAccount<K extends RecordKind>(
  records: readonly Records[K][],
): readonly Records[K][] {
  const byAccount = Map.groupBy(records, ({ ref }) => ref.account);
  return [...byAccount.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function operands(
  type: FieldType,
  operator: InputOperator,
  pool: readonly InputValue[],
): readonly OperatorInput[] {
  if (operator === 'isNull') return [{ isNull: true }, { isNull: false }];
  // Neither the least nor the greatest, where there are more.
  const value = pool[Math.floor(pool.length / 2)];
  if (value === undefined) return [];
  switch (operator) {
    case 'in':
    case 'notIn': {
      const other = another(type, value, pool);
      return other === null ? [] : [{ [operator]: [value, other] }];
    }
    case 'eqIgnoreCase':
      return [{ eqIgnoreCase: swapCase(String(value)) }];
    case 'contains': {
      const text = String(value);
      return [{ contains: swapCase(text.length < 4 ? text : text.slice(1, 6)) }];
    }
    case 'startsWith':
      return [{ startsWith: String(value).slice(0, 3) }];
    case 'endsWith':
      return [{ endsWith: String(value).slice(-3) }];
    case 'eq':
    case 'ne':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return [{ [operator]: value }];
  }
}

/** A second value for a list: of one value alone the list would be a comparison. Null: there is none of its type. */
function another(type: FieldType, value: InputValue, pool: readonly InputValue[]): InputValue | null {
  const held = pool.find((one) => one !== value);
  if (held !== undefined) return held;
  if (typeof type === 'object') {
    return 'enum' in type ? (type.enum.find((word) => word !== value) ?? null) : null;
  }
  if (type === 'currency') return value === 'CHF' ? 'SEK' : 'CHF';
  return typeof value === 'number' ? value + 1 : `${value}1`;
}

/** Text that is long enough for a piece of it, in characters that any provider can look for; ids that a caller can have. */
function isTelling(type: FieldType, value: InputValue): boolean {
  const text = String(value);
  if (type === 'text') return text.length > 1 && /^[ -~]+$/.test(text);
  return !(typeof type === 'object' && 'ref' in type) || !text.startsWith('link:');
}

function written(type: FieldType, value: string | number): InputValue {
  return typeof value === 'number' && type === 'instant' ? printInstant(value) : value;
}

function swapCase(text: string): string {
  const upper = text.toUpperCase();
  return upper === text ? text.toLowerCase() : upper;
}
