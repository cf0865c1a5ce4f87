import fc from 'fast-check';
import { printDecimal } from '../../src/domain/decimal.ts';
import type { FieldType, FieldValue } from '../../src/domain/fields/field.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf, textSearchFields } from '../../src/domain/fields/fields.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import { inputOperatorsOf } from '../../src/domain/fields/operators.ts';
import { encodeProviderId } from '../../src/domain/global-id.ts';
import { printInstant } from '../../src/domain/instant.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { arbitraryDecimalText, arbitraryInstant, arbitraryRef, recordPlaces } from './arbitrary-record.ts';
import { arbitraryText, nearText } from './arbitrary-text.ts';
import type { FilterInput, FilterPool, InputValue } from './filter-input.ts';

export interface FilterInputOptions<K extends RecordKind> {
  /** Values to compare with, besides such as are near them or hostile. */
  readonly pool: FilterPool<K>;
  /** Default: every field that is filterable. */
  readonly fields?: readonly FieldName<K>[];
  /** What each field offers. Default: all that its type does. */
  readonly operators?: (field: FieldName<K>) => readonly InputOperator[];
  /** How deep `and`, `or` and `not` go below the outermost object. Default 3. */
  readonly depth?: number;
  /** Members of one object and of `and` and `or`, at most. Default 3. */
  readonly width?: number;
  /** Whether `text` occurs where the kind has it. Default true. */
  readonly text?: boolean;
}

/** The values of all filterable fields on these records, as callers would write them. */
export function poolOf<K extends RecordKind>(kind: K, records: readonly Records[K][]): FilterPool<K> {
  const pool: { [F in FieldName<K>]?: readonly InputValue[] } = {};
  for (const name of fieldNames(kind)) {
    const { type, read } = fieldOf(kind, name);
    const values = records.map(read).filter((value) => value !== null);
    if (values.length > 0) pool[name] = values.map((value) => written(type, value));
  }
  return pool;
}

/** Filter arguments that are valid for the kind: what `buildFilter` takes, and what the graph takes as a variable. */
export function arbitraryFilterInput<K extends RecordKind>(
  kind: K,
  options: FilterInputOptions<K>,
): fc.Arbitrary<FilterInput<K>> {
  const width = options.width ?? 3;
  const names = options.fields ?? fieldNames(kind).filter((name) => fieldOf(kind, name).filterable !== false);
  const hasText = options.text !== false && textSearchFields[kind].length > 0;
  return object(options.depth ?? 3);

  function object(depth: number): fc.Arbitrary<FilterInput<K>> {
    return fc
      .array(member(depth), { minLength: 0, maxLength: width, size: 'max' })
      .map((members) => Object.fromEntries(members) as FilterInput<K>);
  }

  function member(depth: number): fc.Arbitrary<readonly [string, unknown]> {
    const field = fc
      .constantFrom(...names)
      .chain((name) => operators(name).map((value) => [name, value] as const));
    const arbitraries = [{ weight: 6, arbitrary: field as fc.Arbitrary<readonly [string, unknown]> }];
    if (hasText) arbitraries.push({ weight: 1, arbitrary: words().map((value) => ['text', value] as const) });
    if (depth > 0) {
      const list = fc.array(object(depth - 1), { maxLength: width, size: 'max' });
      const nested = fc.oneof(
        list.map((value) => ['and', value] as const),
        list.map((value) => ['or', value] as const),
        object(depth - 1).map((value) => ['not', value] as const),
      );
      arbitraries.push({ weight: 4, arbitrary: nested });
    }
    return fc.oneof(...arbitraries);
  }

  function operators(name: FieldName<K>): fc.Arbitrary<unknown> {
    const { type, optional } = fieldOf(kind, name);
    const offered = options.operators?.(name) ?? inputOperatorsOf(type, optional);
    const value = arbitraryValue(type, options.pool[name] ?? []);
    const one = fc
      .constantFrom(...offered)
      .chain((operator): fc.Arbitrary<readonly [InputOperator, unknown]> => {
        if (operator === 'isNull') return fc.boolean().map((isNull) => [operator, isNull] as const);
        if (operator !== 'in' && operator !== 'notIn')
          return value.map((operand) => [operator, operand] as const);
        return fc.array(value, { maxLength: 4 }).map((operands) => [operator, operands] as const);
      });
    return fc
      .array(one, { minLength: 0, maxLength: 2, size: 'max' })
      .map((members) => Object.fromEntries(members));
  }

  function words(): fc.Arbitrary<string> {
    const pooled = (textSearchFields[kind] as readonly FieldName<K>[]).flatMap(
      (name) => options.pool[name] ?? [],
    );
    const word = arbitraryValue('text', pooled).map(String);
    return fc
      .array(word, { maxLength: 2 })
      .map((parts) => parts.join(' ').trim().split(/\s+/).slice(0, 8).join(' '));
  }
}

/** Operands of one type: from the pool, near it, or out of the blue. */
function arbitraryValue(type: FieldType, pool: readonly InputValue[]): fc.Arbitrary<InputValue> {
  const fresh = freshValue(type);
  if (pool.length === 0) return fresh;
  const pooled = fc.constantFrom(...pool);
  const near: fc.Arbitrary<InputValue> =
    type === 'text'
      ? pooled.chain((text) => nearText(String(text)))
      : type === 'instant'
        ? fc
            .tuple(pooled, fc.integer({ min: -1, max: 1 }))
            .map(([text, ms]) => printInstant(Date.parse(String(text)) + ms))
        : pooled;
  return fc.oneof(
    { weight: 3, arbitrary: pooled },
    { weight: 4, arbitrary: near },
    { weight: 2, arbitrary: fresh },
  );
}

function freshValue(type: FieldType): fc.Arbitrary<InputValue> {
  switch (type) {
    case 'text':
    case 'nativeId':
      return arbitraryText;
    case 'decimal':
      return arbitraryDecimalText;
    case 'int':
      return fc.integer({ min: -3, max: 3 });
    case 'instant':
      return arbitraryInstant.map(printInstant);
    case 'currency':
      return fc.constantFrom('USD', 'JPY', 'KWD', 'CHF', 'EUR');
    default: {
      if ('enum' in type) return fc.constantFrom(...type.enum);
      const { ref } = type;
      const places = fc.constantFrom(...recordPlaces);
      return ref === 'provider'
        ? places.map(({ connection }) => encodeProviderId(connection))
        : places.chain((place) => arbitraryRef(ref, place)).map(({ id }) => id);
    }
  }
}

function written(type: FieldType, value: FieldValue): InputValue {
  if (typeof value === 'object') return printDecimal(value);
  return typeof value === 'number' && type === 'instant' ? printInstant(value) : value;
}
