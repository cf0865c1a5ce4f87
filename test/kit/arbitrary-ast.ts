import fc from 'fast-check';
import { parseDecimal } from '../../src/domain/decimal.ts';
import type { FieldType, FieldValue } from '../../src/domain/fields/field.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import { encodeProviderId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter, Leaf } from '../../src/filter/ast.ts';
import {
  comparisonOperators,
  everything,
  membershipOperators,
  nothing,
  presenceOperators,
} from '../../src/filter/ast.ts';
import { arbitraryDecimalText, arbitraryInstant, arbitraryRef, recordPlaces } from './arbitrary-record.ts';
import { arbitraryText } from './arbitrary-text.ts';

/** Trees of every leaf and operator, most of them not in normal form. */
export function arbitraryFilter<K extends RecordKind>(kind: K, depth = 3): fc.Arbitrary<Filter<K>> {
  const leaf: fc.Arbitrary<Filter<K>> = arbitraryLeaf(kind);
  const constant: fc.Arbitrary<Filter<K>> = fc.constantFrom(everything, nothing);
  if (depth === 0) return fc.oneof({ weight: 8, arbitrary: leaf }, { weight: 1, arbitrary: constant });
  const group: fc.Arbitrary<Filter<K>> = fc.record({
    op: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(arbitraryFilter(kind, depth - 1), { maxLength: 3, size: 'max' }),
  });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: constant },
    { weight: 5, arbitrary: group },
  );
}

export function arbitraryLeaf<K extends RecordKind>(kind: K): fc.Arbitrary<Leaf<K>> {
  return fc.constantFrom(...fieldNames(kind)).chain((field) => leafOf(field, fieldOf(kind, field).type));
}

const byOrder = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const;

function leafOf<K extends RecordKind>(field: FieldName<K>, type: FieldType): fc.Arbitrary<Leaf<K>> {
  const value = arbitraryFieldValue(type);
  const ordered = type === 'decimal' || type === 'int' || type === 'instant';
  const comparison = fc.record({
    op: fc.constantFrom(...(ordered ? byOrder : comparisonOperators)),
    field: fc.constant(field),
    value,
  });
  const membership = fc.record({
    op: fc.constantFrom(...membershipOperators),
    field: fc.constant(field),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  });
  const presence = fc.record({ op: fc.constantFrom(...presenceOperators), field: fc.constant(field) });
  return fc.oneof(
    { weight: 4, arbitrary: comparison },
    { weight: 2, arbitrary: membership },
    { weight: 1, arbitrary: presence },
  );
}

export function arbitraryFieldValue(type: FieldType): fc.Arbitrary<FieldValue> {
  switch (type) {
    case 'text':
    case 'nativeId':
      return arbitraryText;
    case 'decimal':
      return arbitraryDecimalText.map((text) => parseDecimal(text) ?? { coefficient: 0n, scale: 0 });
    case 'int':
      return fc.integer({ min: -3, max: 3 });
    case 'instant':
      return arbitraryInstant;
    case 'currency':
      return fc.constantFrom('USD', 'JPY', 'KWD');
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
