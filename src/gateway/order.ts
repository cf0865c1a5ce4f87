import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { RecordRef } from '../domain/record-ref.ts';
import type { Records } from '../domain/records/records.ts';
import { compareCodePoints, compareIntegers } from '../domain/text-order.ts';
import type { SortDirection } from '../ports/source.ts';
import { compareSortValues, readSortValue } from './sort-value.ts';
import type { SortValue } from './sort-value.ts';

export interface OrderKey<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly direction: SortDirection;
}

/** Where one row stands in a list: its keys and, for ties, where it lives. */
export interface Position {
  readonly keys: readonly SortValue[];
  readonly connection: string;
  /** '' for kinds above accounts. */
  readonly account: string;
  readonly nativeId: string;
  readonly parent: string;
}

/** How native ids compare at one connection. */
export type IdComparison = (connection: string) => (a: string, b: string) => number;

/**
 * The total order of a list: the keys as asked, a missing value last in either direction, ties by connection, account,
 * native id ascending whatever the direction. `reversed` turns the whole around (`last`/`before`). `ties` by `id`: of
 * one connection, wherever there the rows live, for those who want all of them in no particular order.
 */
export class TotalOrder<K extends RecordKind> {
  constructor(
    readonly kind: K,
    readonly keys: readonly OrderKey<K>[],
    readonly reversed: boolean,
    readonly compareIds: IdComparison,
    readonly ties: 'place' | 'id' = 'place',
  ) {}

  positionOf(record: Records[K]): Position {
    const ref: RecordRef = record.ref;
    return {
      keys: this.keys.map((key) => readSortValue(fieldOf(this.kind, key.field), record)),
      connection: ref.connection,
      account: ref.account ?? '',
      nativeId: ref.nativeId,
      parent: ref.parent ?? '',
    };
  }

  /** Negative if `a` comes before `b`. */
  compare(a: Position, b: Position): number {
    return this.compareKeys(a, b) || this.compareTies(a, b);
  }

  compareKeys(a: Position, b: Position): number {
    for (const [index, key] of this.keys.entries()) {
      const byKey = this.compareKey(key, a.keys[index] ?? null, b.keys[index] ?? null);
      if (byKey !== 0) return byKey;
    }
    return 0;
  }

  /** Two values of one key, as the list runs. */
  compareKey({ direction }: OrderKey<K>, a: SortValue, b: SortValue): number {
    const byKey = compareNullable(a, b, direction);
    return this.reversed ? -byKey : byKey;
  }

  compareTies(a: Position, b: Position): number {
    const byPlace = this.ties === 'id' ? 0 : comparePlaces(a, b);
    const byTie =
      byPlace !== 0
        ? byPlace
        : this.compareIds(a.connection)(a.nativeId, b.nativeId) || compareCodePoints(a.parent, b.parent);
    return this.reversed ? -byTie : byTie;
  }

  /** The direction in which the list runs through a key, and through ids under `undefined`. */
  running(direction: SortDirection = 'asc'): SortDirection {
    return this.reversed ? opposite(direction) : direction;
  }
}

/** By connection, then account, ascending. */
export function comparePlaces(
  a: Pick<Position, 'connection' | 'account'>,
  b: Pick<Position, 'connection' | 'account'>,
): number {
  return compareCodePoints(a.connection, b.connection) || compareCodePoints(a.account, b.account);
}

function compareNullable(a: SortValue, b: SortValue, direction: SortDirection): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return direction === 'asc' ? compareSortValues(a, b) : compareSortValues(b, a);
}

export function opposite(direction: SortDirection): SortDirection {
  return direction === 'asc' ? 'desc' : 'asc';
}

/** Canonical text of an order, for digests and explain. */
export function printOrder<K extends RecordKind>(keys: readonly OrderKey<K>[]): string {
  return [...keys.map((key) => `${key.field} ${key.direction}`), 'id asc'].join(', ');
}

export function compareIdsOf(compare: 'codePoints' | 'integers'): (a: string, b: string) => number {
  return compare === 'integers' ? compareIntegers : compareCodePoints;
}
