import { parseInstant } from '../odata/instant.ts';
import type { Column, EdmType, Value } from '../odata/value.ts';

/** A record with what queries need of it ready: its key, and its timestamps as epoch milliseconds. */
export interface Row<R> {
  readonly key: string;
  readonly record: R;
  readonly instants: readonly (number | null)[];
}

/** How a property of a record is queried; an `object` can be selected, but neither filtered nor sorted by. */
export type PropertyKind = 'string' | 'number' | 'boolean' | 'instant' | 'object';

/** What a resource is to callers: its properties, and those they may filter and sort by. */
export interface Shape<R extends object> {
  readonly key: Column<Row<R>>;
  readonly columns: ReadonlyMap<string, Column<Row<R>>>;
  readonly properties: ReadonlySet<string>;
  /** Text properties that identify few rows each; the table keeps an index of them. */
  readonly indexed: readonly string[];
  toRow(record: R): Row<R>;
}

interface ShapeOptions<R extends object> {
  readonly key: keyof R & string;
  readonly properties: Readonly<Record<keyof R & string, PropertyKind>>;
  readonly indexed?: readonly (keyof R & string)[];
  /** Text properties inside objects, by path. */
  readonly nested?: Readonly<Record<string, (record: R) => string | null>>;
}

export function defineShape<R extends object>(options: ShapeOptions<R>): Shape<R> {
  const columns = new Map<string, Column<Row<R>>>();
  const properties = new Set<string>();
  const timestamps: string[] = [];
  for (const [name, kind] of Object.entries(options.properties) as [string, PropertyKind][]) {
    properties.add(name);
    if (kind === 'object') continue;
    if (kind === 'instant') timestamps.push(name);
    columns.set(name, column(name, kind, timestamps.length - 1));
  }
  for (const [path, read] of Object.entries(options.nested ?? {})) {
    columns.set(path, { path, type: 'string', read: (row) => read(row.record) });
  }
  const key = columns.get(options.key);
  if (key === undefined) throw new Error(`${options.key} is not a property that can be a key`);
  return {
    key,
    columns,
    properties,
    indexed: [options.key, ...(options.indexed ?? [])],
    toRow(record) {
      const uid = memberOf(record, options.key);
      if (typeof uid !== 'string' || uid === '') throw new Error(`${options.key}: a text was expected`);
      return { key: uid, record, instants: timestamps.map((name) => instantOf(memberOf(record, name))) };
    },
  };
}

function column<R extends object>(path: string, type: EdmType, slot: number): Column<Row<R>> {
  switch (type) {
    case 'instant':
      return { path, type, read: (row) => row.instants[slot] ?? null };
    case 'string':
    case 'number':
    case 'boolean':
    case 'date':
    case 'guid':
    case 'null':
      return { path, type, read: (row) => memberOf(row.record, path) };
  }
}

/** A scalar member of a record; null where it is absent or an object. */
function memberOf(record: object, name: string): Value {
  const value: unknown = Reflect.get(record, name);
  const scalar =
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean';
  return scalar ? value : null;
}

function instantOf(value: Value): number | null {
  return typeof value === 'string' ? (parseInstant(value) ?? null) : null;
}
