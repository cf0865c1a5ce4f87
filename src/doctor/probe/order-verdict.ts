import type { FieldName } from '../../domain/fields/fields.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import { everything } from '../../filter/ast.ts';
import type { Filter } from '../../filter/ast.ts';
import { compileFilter } from '../../filter/evaluate.ts';
import { and } from '../../filter/normalize.ts';
import { compareIdsOf } from '../../gateway/order.ts';
import { compareSortValues, readSortValue } from '../../gateway/sort-value.ts';
import type { OrderCapability } from '../../ports/capabilities.ts';
import type { SortDirection } from '../../ports/source.ts';
import { verdictOfError } from './asker.ts';
import type { Verdict } from './finding.ts';
import { doesNotHold, holds, undecided } from './finding.ts';
import type { Group, Subject } from './sample.ts';
import { plainRequest } from './sample.ts';

const directions = ['asc', 'desc'] as const satisfies readonly SortDirection[];

/** What lists in one order show: of the order, and of how ids stand under equal keys (`order.id` needs both). */
export interface OrderVerdict {
  readonly keys: Verdict;
  /** False if rows with equal keys were not in the order of their ids. */
  readonly tiesById: boolean;
}

/** Whether a provider's order by a field is ours, each class of comparable rows by itself. */
export async function orderVerdict<K extends RecordKind>(
  subject: Subject<K>,
  groups: readonly Group<K>[],
  field: FieldName<K>,
  order: OrderCapability<K>,
): Promise<OrderVerdict> {
  let tiesById = true;
  let told = false;
  try {
    for (const strand of order.strands ?? [everything]) {
      const group = mostKeys(subject.source.kind, groups, field, strand);
      if (group === null) continue;
      told = true;
      for (const direction of directions) {
        const seen = await ordered(subject, group, strand, field, direction);
        const problem = keysProblem(subject.source.kind, field, seen, direction, order.missing);
        if (problem !== null) return { keys: doesNotHold(`${direction}: ${problem}`), tiesById };
        tiesById &&= tiesInOrder(subject, seen, field);
      }
    }
  } catch (error) {
    return { keys: verdictOfError(error), tiesById };
  }
  return { keys: told ? holds : undecided('no two sampled records differ in it'), tiesById };
}

/** Whether a provider orders by id, and takes bounds on ids, as the source compares them. */
export async function idOrderVerdict<K extends RecordKind>(
  subject: Subject<K>,
  groups: readonly Group<K>[],
): Promise<Verdict> {
  const { source, asker } = subject;
  const compareIds = compareIdsOf(source.capabilities.idOrder.compare);
  const group = groups.toSorted((a, b) => b.records.length - a.records.length)[0];
  if (group === undefined || group.records.length < 2) return undecided('fewer than two records');
  const ascending = group.records.map(({ nativeId }) => nativeId).sort(compareIds);
  const middle = ascending[Math.floor((ascending.length - 1) / 2)] ?? '';
  const known = new Set(ascending);
  const ids = async (filter: Filter<K>, idDirection: SortDirection): Promise<readonly string[]> => {
    const request = plainRequest(subject, group.accounts, {
      filter: and(group.restriction, filter),
      idDirection,
    });
    const page = await asker.list(source, request);
    return page.records.map(({ nativeId }) => nativeId).filter((id) => known.has(id));
  };
  const field = 'nativeId' as FieldName<K>;
  try {
    if (!same(await ids(everything, 'asc'), ascending)) return doesNotHold('asc: ids come in another order');
    if (!same(await ids(everything, 'desc'), ascending.toReversed())) {
      return doesNotHold('desc: ids come in another order');
    }
    const above = ascending.filter((id) => compareIds(id, middle) > 0);
    const below = ascending.filter((id) => compareIds(id, middle) < 0);
    if (!same((await ids({ op: 'gt', field, value: middle }, 'asc')).toSorted(compareIds), above)) {
      return doesNotHold('ids above a bound are not those that are greater');
    }
    if (!same((await ids({ op: 'lt', field, value: middle }, 'asc')).toSorted(compareIds), below)) {
      return doesNotHold('ids below a bound are not those that are less');
    }
  } catch (error) {
    return verdictOfError(error);
  }
  return holds;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The records of the strand in the group where the most keys differ; null if nowhere two do. */
function mostKeys<K extends RecordKind>(
  kind: K,
  groups: readonly Group<K>[],
  field: FieldName<K>,
  strand: Filter<K>,
): Group<K> | null {
  const { read } = fieldOf(kind, field);
  const inStrand = compileFilter(kind, strand);
  const keysOf = ({ records }: Group<K>): number =>
    new Set(records.map((record) => JSON.stringify(read(record), bigText))).size;
  const [best] = groups
    .map((group) => ({ ...group, records: group.records.filter((record) => inStrand(record)) }))
    .toSorted((a, b) => keysOf(b) - keysOf(a));
  return best === undefined || keysOf(best) < 2 ? null : best;
}

function bigText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

async function ordered<K extends RecordKind>(
  subject: Subject<K>,
  { accounts, records, restriction }: Group<K>,
  strand: Filter<K>,
  field: FieldName<K>,
  direction: SortDirection,
): Promise<readonly Records[K][]> {
  const filter = and(restriction, strand);
  const request = plainRequest(subject, accounts, { filter, order: [{ field, direction }] });
  const page = await subject.asker.list(subject.source, request);
  const known = new Set(records.map(({ id }) => id));
  return page.records.filter(({ id }) => known.has(id));
}

function keysProblem<K extends RecordKind>(
  kind: K,
  name: FieldName<K>,
  seen: readonly Records[K][],
  direction: SortDirection,
  missing: OrderCapability<K>['missing'],
): string | null {
  const field = fieldOf(kind, name);
  const keys = seen.map((record) => readSortValue(field, record));
  const missingFirst = (missing === 'firstAscending') === (direction === 'asc');
  for (const [index, key] of keys.entries()) {
    const before = index === 0 ? undefined : keys[index - 1];
    if (before === undefined) continue;
    if (before === null || key === null) {
      if ((before === null) === (key === null)) continue;
      if ((before === null) !== missingFirst) return 'records without the key stand at the other end';
      continue;
    }
    const byKey = compareSortValues(before, key);
    if (direction === 'asc' ? byKey > 0 : byKey < 0) return 'keys come in another order';
  }
  return seen.length < 2 ? 'the records that were asked for did not come' : null;
}

function tiesInOrder<K extends RecordKind>(
  { source }: Subject<K>,
  seen: readonly Records[K][],
  name: FieldName<K>,
): boolean {
  const field = fieldOf(source.kind, name);
  const compareIds = compareIdsOf(source.capabilities.idOrder.compare);
  return seen.every((record, index) => {
    const before = seen[index - 1];
    if (before === undefined) return true;
    const [a, b] = [readSortValue(field, before), readSortValue(field, record)];
    const tied = a === null || b === null ? a === b : compareSortValues(a, b) === 0;
    return !tied || compareIds(before.nativeId, record.nativeId) < 0;
  });
}
