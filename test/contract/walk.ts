import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { everything } from '../../src/filter/ast.ts';
import { leaf } from '../../src/filter/leaf.ts';
import { and, or } from '../../src/filter/normalize.ts';
import type { SortDirection } from '../../src/ports/source.ts';
import type { Trial } from './trial.ts';
import { listOf } from './trial.ts';

export interface Walk<K extends RecordKind> {
  readonly field?: FieldName<K>;
  readonly direction: SortDirection;
  readonly idDirection?: SortDirection;
  readonly filter?: Filter<K>;
  readonly limit: number;
}

/** Pages by key: each begins behind the keys and id of the last record before it. */
export async function walk<K extends RecordKind>(
  trial: Trial<K>,
  way: Walk<K>,
): Promise<readonly Records[K][]> {
  const { kind } = trial;
  const { field, direction, idDirection = direction, filter = everything, limit } = way;
  const projection = new Set(field === undefined ? [] : fieldOf(kind, field).needs);
  const order = field === undefined ? [] : [{ field, direction }];
  const records: Records[K][] = [];
  let [bound, offset] = [filter, 0];
  // A page that gives what was given before would go on for ever.
  for (let pages = 0; pages <= trial.truth.length + 10; pages += 1) {
    const page = await listOf(trial, { filter: bound, order, idDirection, limit, offset, projection });
    records.push(...page.records);
    if (page.exhausted) return records;
    const last = page.records.at(-1);
    offset = last === undefined ? offset + page.rowsRead : page.unreadableTail;
    if (last !== undefined) bound = and(filter, behind(kind, field, direction, idDirection, last));
  }
  throw new Error(`A list of ${trial.truth.length} records came to no end`);
}

/**
 * Pages by key where rows that tie stand in no order of ours: each begins at the key of the last record, behind as many
 * rows as were read of it.
 */
export async function walkTies<K extends RecordKind>(
  trial: Trial<K>,
  way: Walk<K> & { readonly field: FieldName<K> },
): Promise<readonly Records[K][]> {
  const { kind } = trial;
  const { field, direction, idDirection = direction, filter = everything, limit } = way;
  const { needs, read } = fieldOf(kind, field);
  const found = new Map<string, Records[K]>();
  const rest = { order: [{ field, direction }], idDirection, limit, projection: new Set(needs) };
  let [bound, offset] = [filter, 0];
  let from: unknown = null;
  for (let pages = 0; pages <= trial.truth.length + 10; pages += 1) {
    const page = await listOf(trial, { ...rest, filter: bound, offset });
    for (const record of page.records) if (!found.has(record.id)) found.set(record.id, record);
    if (page.exhausted) return [...found.values()];
    const last = page.records.at(-1);
    const value = last === undefined ? null : read(last);
    if (value === null || value === from) {
      offset += page.rowsRead;
      continue;
    }
    offset = page.records.filter((record) => read(record) === value).length + page.unreadableTail;
    const further = leaf(kind, { op: direction === 'asc' ? 'gt' : 'lt', field, value });
    bound = and(filter, or(further, leaf(kind, { op: 'eq', field, value })));
    from = value;
  }
  throw new Error(`A list of ${trial.truth.length} records came to no end`);
}

function behind<K extends RecordKind>(
  kind: K,
  field: FieldName<K> | undefined,
  direction: SortDirection,
  idDirection: SortDirection,
  last: Records[K],
): Filter<K> {
  const further = (way: SortDirection) => (way === 'asc' ? 'gt' : 'lt');
  const id = leaf(kind, { op: further(idDirection), field: 'nativeId' as never, value: last.nativeId });
  if (field === undefined) return id;
  const value = fieldOf(kind, field).read(last);
  if (value === null) throw new Error(`A record with ${field} was required`);
  const tie = leaf(kind, { op: 'eq', field, value });
  return or(leaf(kind, { op: further(direction), field, value }), and(tie, id));
}
