import type { FieldValue } from '../../src/domain/fields/field.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter, Leaf } from '../../src/filter/ast.ts';
import type { EfakaConnection } from './connection.ts';
import { isPlaceholder, nativeIdHere } from './connection.ts';
import { isReference } from './query.ts';
import { isNativeId } from './wire/native-id.ts';

/** What has to be asked, so that every row a filter holds for is among the answers: a call for each. */
export interface Lookups {
  readonly ids: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

const nothing: Lookups = { ids: new Set(), references: new Set() };

/**
 * The look-ups of a filter of pins; null if it does not pin ids or references in every branch. Of members that must all
 * hold the one that costs least is enough. Values that no row can have cost nothing; placeholders of EXPLAIN stay.
 */
export function lookupsOf<K extends RecordKind>(
  connection: Pick<EfakaConnection, 'settings'>,
  kind: K,
  filter: Filter<K>,
): Lookups | null {
  if (filter.op === 'nothing') return nothing;
  if (filter.op === 'everything') return null;
  if (filter.op === 'and') {
    const pins = filter.of
      .map((member) => lookupsOf(connection, kind, member))
      .filter((each) => each !== null);
    return pins.toSorted((a, b) => costOf(a) - costOf(b))[0] ?? null;
  }
  if (filter.op === 'or') {
    const pins = filter.of.map((member) => lookupsOf(connection, kind, member));
    return pins.some((each) => each === null) ? null : union(pins.filter((each) => each !== null));
  }
  return leafLookups(connection, kind, filter);
}

/** How many calls they are. */
export function costOf({ ids, references }: Lookups): number {
  return ids.size + references.size;
}

function union(all: readonly Lookups[]): Lookups {
  return {
    ids: new Set(all.flatMap(({ ids }) => [...ids])),
    references: new Set(all.flatMap(({ references }) => [...references])),
  };
}

function leafLookups<K extends RecordKind>(
  connection: Pick<EfakaConnection, 'settings'>,
  kind: K,
  leaf: Leaf<K>,
): Lookups | null {
  const values = leaf.op === 'eq' ? [leaf.value] : leaf.op === 'in' ? leaf.values : null;
  if (values === null) return null;
  const texts = values.filter((value): value is FieldValue & string => typeof value === 'string');
  switch (leaf.field) {
    case 'id': {
      const ids = texts.map((id) => nativeIdHere(connection, id, kind)).filter((id) => id !== null);
      return { ...nothing, ids: new Set(ids.filter(canBeId)) };
    }
    case 'nativeId':
      return { ...nothing, ids: new Set(texts.filter(canBeId)) };
    case 'reference':
      return { ...nothing, references: new Set(texts.filter(isReference)) };
    default:
      return null;
  }
}

function canBeId(id: string): boolean {
  return isNativeId(id) || isPlaceholder(id);
}
