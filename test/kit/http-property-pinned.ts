import fc from 'fast-check';
import type { Records } from '../../src/domain/records/records.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import { arbitraryFilterInput, poolOf } from './arbitrary-filter.ts';
import { hostileTexts } from './arbitrary-text.ts';
import type { FilterInput } from './filter-input.ts';
import { worldFilter } from './http-property-input.ts';
import type { ListWorld } from './http-property-list-world.ts';

/** Fields by which payments can be pinned. */
export type Pin = 'id' | 'nativeId' | 'reference';
type Input = FilterInput<'transaction'>;

/**
 * Filter arguments that pin payments: a pin, any others beside one, or a pin in every branch of an `or`, however deep.
 * Values are those of the payments of a provider that has to be pinned, of the others, or of nobody.
 */
export function pinnedFilter(world: ListWorld, pins: readonly Pin[]): fc.Arbitrary<Input> {
  const any = worldFilter('transaction', world);
  const leaf = fc.constantFrom(...pins).chain((field) => pinLeaf(field, world));
  const { pinned } = fc.letrec<{ pinned: Input }>((tie) => ({
    pinned: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(leaf, any).map(([pin, rest]) => ({ ...pin, and: [rest] })),
      fc.tuple(any, tie('pinned')).map((and) => ({ and })),
      fc.array(tie('pinned'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      fc.tuple(tie('pinned'), any).map(([and, not]) => ({ and: [and], not })),
    ),
  }));
  return pinned;
}

function pinLeaf(field: Pin, world: ListWorld): fc.Arbitrary<Input> {
  const all = world.all('transaction');
  const valueOf = (record: Records['transaction']): string | null =>
    fieldOf('transaction', field).read(record) as string | null;
  const values = (records: readonly Records['transaction'][]): readonly string[] =>
    records.flatMap((record) => valueOf(record) ?? []);
  const one = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values(all.filter(({ ref }) => ref.provider === 'EFAKA'))) },
    { weight: 2, arbitrary: fc.constantFrom(...values(all)) },
    // An id has to be of a place that there is.
    ...(field === 'id' ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...hostileTexts) }]),
  );
  return fc.oneof(
    one.map((eq) => ({ [field]: { eq } })),
    fc.array(one, { minLength: 1, maxLength: 8 }).map((list) => ({ [field]: { in: list } })),
  ) as fc.Arbitrary<Input>;
}

/** Filter arguments about anything but what pins, and of that only what does not. */
export function unpinnedFilter(world: ListWorld): fc.Arbitrary<Input> {
  const pool = poolOf('transaction', world.all('transaction'));
  const fields = fieldNames('transaction').filter(
    (field) =>
      !/[iI]d$/.test(field) && field !== 'reference' && fieldOf('transaction', field).filterable !== false,
  );
  const other = arbitraryFilterInput('transaction', { pool, fields, depth: 2 });
  const loose = arbitraryFilterInput('transaction', {
    pool,
    fields: ['reference'],
    operators: () => ['ne', 'notIn', 'contains', 'startsWith', 'endsWith', 'eqIgnoreCase'],
    depth: 0,
    width: 1,
  });
  return fc.oneof(
    other,
    fc.tuple(other, loose).map((and) => ({ and })),
    fc.tuple(pinLeaf('reference', world), other).map(([not, one]) => ({ and: [one], not })),
  );
}
