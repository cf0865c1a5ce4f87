import fc from 'fast-check';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../../src/domain/fields/fields.ts';
import { decodeGlobalId, encodeGlobalId } from '../../../src/domain/global-id.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import type { Filter, Leaf, LeafOperator } from '../../../src/filter/ast.ts';
import { not } from '../../../src/filter/normalize.ts';

/** Filters over the values that records have, and near misses of them; mostly of the `pushable` fields. */
export function arbitraryFilter<K extends RecordKind>(
  kind: K,
  records: readonly Records[K][],
  pushable: readonly FieldName<K>[],
): fc.Arbitrary<Filter<K>> {
  const fields = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pushable) },
    { weight: 1, arbitrary: fc.constantFrom(...fieldNames(kind)) },
  );
  const accounts = [...new Set(records.flatMap(({ ref }) => ref.account ?? []))];
  const leaf = fields.chain((field: FieldName<K>): fc.Arbitrary<Leaf<K>> => {
    const { type, read } = fieldOf(kind, field);
    const words: readonly FieldValue[] = typeof type === 'object' && 'enum' in type ? type.enum : [];
    const seen = [...words, ...records.map(read).filter((value) => value !== null)];
    const value =
      seen.length === 0
        ? fc.constant(unseen(type))
        : fc.constantFrom(...seen).chain((one) => near(one, type, accounts));
    return fc.constantFrom(...operatorsOf(type)).chain((op): fc.Arbitrary<Leaf<K>> => {
      if (op === 'missing' || op === 'present') return fc.constant({ op, field });
      if (op === 'in' || op === 'notIn') {
        return fc.array(value, { minLength: 1, maxLength: 4 }).map((values) => ({ op, field, values }));
      }
      return value.map((one) => ({ op, field, value: one }));
    });
  });
  const groupOf = (member: fc.Arbitrary<Filter<K>>): fc.Arbitrary<Filter<K>> =>
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(member, { minLength: 2, maxLength: 3 }),
    });
  const group = groupOf(leaf);
  const positive = fc.oneof(
    { weight: 3, arbitrary: leaf as fc.Arbitrary<Filter<K>> },
    group,
    groupOf(fc.oneof(leaf, group)),
  );
  return fc.oneof(
    positive,
    positive.map((filter) => not(kind, filter)),
  );
}

function operatorsOf(type: FieldType): readonly LeafOperator[] {
  const always = ['eq', 'ne', 'in', 'notIn', 'missing', 'present'] as const;
  if (type === 'text') {
    return [
      ...always,
      'eqIgnoreCase',
      'notEqIgnoreCase',
      'contains',
      'notContains',
      'startsWith',
      'notStartsWith',
      'endsWith',
      'notEndsWith',
    ];
  }
  return type === 'decimal' || type === 'instant' || type === 'int'
    ? [...always, 'gt', 'gte', 'lt', 'lte']
    : always;
}

function near(value: FieldValue, type: FieldType, accounts: readonly string[]): fc.Arbitrary<FieldValue> {
  if (typeof value === 'number') return fc.integer({ min: -1, max: 1 }).map((step) => value + step);
  if (typeof value === 'object') {
    const { coefficient, scale } = value;
    // To the place after the last, and to one that no double tells apart.
    return fc.oneof(
      fc.constant(value),
      fc
        .bigInt({ min: -1n, max: 1n })
        .map((by) => ({ coefficient: coefficient * 10n + by * 5n, scale: scale + 1 })),
      fc
        .bigInt({ min: -1n, max: 1n })
        .map((by) => ({ coefficient: coefficient * 10n ** 22n + by, scale: scale + 22 })),
    );
  }
  if (type === 'nativeId') return fc.constantFrom(value, value.toUpperCase());
  if (typeof type === 'object' && 'ref' in type) {
    const id = decodeGlobalId(value, 'id');
    // The same native id in another account is another record.
    if (id.account === null) return fc.constant(value);
    const elsewhere = fc
      .constantFrom(...accounts)
      .map((account) => encodeGlobalId({ ...id, kind: type.ref, account }));
    return fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, elsewhere);
  }
  if (type !== 'text') return fc.constant(value);
  const part = fc
    .tuple(fc.nat(value.length), fc.nat(value.length))
    .map(([a, b]) => value.slice(Math.min(a, b), Math.max(a, b)));
  return fc.oneof(
    fc.constant(value),
    part,
    part.map((text) => text.toUpperCase()),
    part.map((text) => text.toLowerCase()),
  );
}

/** What no record has: of the kind a field refers to. */
function unseen(type: FieldType): FieldValue {
  if (type === 'decimal') return { coefficient: 1n, scale: 0 };
  if (type === 'instant' || type === 'int') return 1;
  return typeof type === 'object' && 'ref' in type
    ? encodeGlobalId({ kind: type.ref, connection: 'pro', account: null, parent: null, nativeId: 'x' })
    : 'x';
}
