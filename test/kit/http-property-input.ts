import fc from 'fast-check';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import { encodeProviderId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import { arbitraryFilterInput, poolOf } from './arbitrary-filter.ts';
import { hostileTexts } from './arbitrary-text.ts';
import type { FilterInput } from './filter-input.ts';
import type { NaiveKey } from './http-property-order.ts';
import type { ListWorld } from './http-property-list-world.ts';

/**
 * Filter arguments whose values are the world's own, near them, or hostile; ids are of connections and accounts that
 * the world has, for any other is refused before anybody is asked.
 */
export function worldFilter<K extends RecordKind>(kind: K, world: ListWorld): fc.Arbitrary<FilterInput<K>> {
  const known = knownIds(kind, world);
  const pool = poolOf(kind, world.all(kind));
  // Fields of one value make most filters say everything or nothing; ids make them say next to nothing.
  const varying = fieldNames(kind).filter(
    (field) =>
      !/[iI]d$/.test(field) && fieldOf(kind, field).filterable !== false && new Set(pool[field]).size > 1,
  );
  const plain = { pool, fields: varying, depth: 0, width: 1, text: false } as const;
  // Each leaf selects little, and an alternative of nothing at all would be everything.
  const leaf = arbitraryFilterInput(kind, plain).filter((one) =>
    /:"|:\[.|:\d|:true|:false/.test(JSON.stringify(one)),
  );
  const any: fc.Arbitrary<FilterInput<K>> = fc
    .array(leaf, { minLength: 1, maxLength: 4 })
    .map((or) => ({ or }) as unknown as FilterInput<K>);
  const input: fc.Arbitrary<FilterInput<K>> = fc.oneof(
    { weight: 2, arbitrary: arbitraryFilterInput(kind, { pool, depth: 2 }) },
    { weight: 3, arbitrary: any },
    { weight: 1, arbitrary: any.map((not) => ({ not }) as unknown as FilterInput<K>) },
    {
      weight: 2,
      arbitrary: fc.tuple(any, any).map(([a, not]) => ({ ...a, not }) as unknown as FilterInput<K>),
    },
  );
  return input.map((each) => withKnownIds(each, known));
}

/** Filter arguments about who paid, alone or along with others. */
export function payerFilter(world: ListWorld): fc.Arbitrary<FilterInput<'transaction'>> {
  const customers = world.all('customer').map(({ id }) => id);
  const payers = world.all('transaction').flatMap(({ customer }) => customer?.id ?? []);
  const id = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...payers.filter((one) => customers.includes(one))) },
    { weight: 1, arbitrary: fc.constantFrom(...customers) },
  );
  const several = fc.array(id, { maxLength: 12 });
  const leaf = fc.oneof(
    id.map((eq) => ({ customerId: { eq } })),
    id.map((ne) => ({ customerId: { ne } })),
    several.map((list) => ({ customerId: { in: list } })),
    several.map((list) => ({ customerId: { notIn: list } })),
    fc.boolean().map((isNull) => ({ customerId: { isNull } })),
  );
  return fc.oneof(
    leaf,
    leaf.map((not) => ({ not })),
    fc.tuple(leaf, worldFilter('transaction', world)).map((or) => ({ or })),
    fc.tuple(leaf, worldFilter('transaction', world)).map((and) => ({ and })),
  );
}

/** Up to two of the fields that lists of the kind can be ordered by, or of those that the world is about. */
export function worldOrder<K extends RecordKind>(
  kind: K,
  world: ListWorld,
): fc.Arbitrary<readonly NaiveKey<K>[]> {
  const sortable =
    world.orders?.(kind) ?? fieldNames(kind).filter((field) => fieldOf(kind, field).sortsAs !== undefined);
  const key = fc.record({
    field: fc.constantFrom(...sortable),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: key.map((one) => [one]) },
    {
      weight: 2,
      arbitrary: fc.uniqueArray(key, { minLength: 2, maxLength: 2, selector: ({ field }) => field }),
    },
  );
}

/** By field that holds ids: those of the records, and of records that are not there. */
type KnownIds = ReadonlyMap<string, readonly string[]>;

function knownIds<K extends RecordKind>(kind: K, world: ListWorld): KnownIds {
  const ids = new Map<string, readonly string[]>();
  for (const name of fieldNames(kind)) {
    const { type } = fieldOf(kind, name);
    if (typeof type !== 'object' || !('ref' in type)) continue;
    const { ref } = type;
    const strangers = world.places(kind).flatMap(({ provider, key, accounts }) => {
      if (ref === 'provider') return [encodeProviderId(key)];
      if (ref === 'account') return accounts.map((uid) => new RecordRef(ref, provider, key, null, uid).id);
      const scopes = ref === 'client' ? [null] : accounts;
      return scopes.flatMap((account) =>
        ['nobody', '1', ...hostileTexts].map((uid) => new RecordRef(ref, provider, key, account, uid).id),
      );
    });
    ids.set(name, strangers);
  }
  return ids;
}

/** `input` with every id of an unknown place replaced by one of a known place. */
function withKnownIds<K extends RecordKind>(input: FilterInput<K>, known: KnownIds): FilterInput<K> {
  const places = new Set([...known.values()].flat().map(placeOf));
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, member(key, value)]),
  ) as FilterInput<K>;

  function member(key: string, value: unknown): unknown {
    if (key === 'and' || key === 'or')
      return (value as FilterInput<K>[]).map((each) => withKnownIds(each, known));
    if (key === 'not') return withKnownIds(value as FilterInput<K>, known);
    const ids = known.get(key as FieldName<K>);
    if (ids === undefined) return value;
    const here = (id: unknown): unknown =>
      typeof id === 'string' && !places.has(placeOf(id)) ? ids[id.length % ids.length] : id;
    return Object.fromEntries(
      Object.entries(value as object).map(([operator, operand]) => [
        operator,
        Array.isArray(operand) ? operand.map(here) : here(operand),
      ]),
    );
  }
}

/** All of an id but the record's own part; of an account's id the whole. */
function placeOf(id: string): string {
  const [kind = '', connection = '', account = '', , nativeId = ''] = Buffer.from(id, 'base64url')
    .toString()
    .split(':');
  return kind === 'account' ? `${connection} ${nativeId}` : `${kind} ${connection} ${account}`;
}
