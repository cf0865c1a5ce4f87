import type { AnyRecord } from '../records/tables.ts';
import { ID } from '../shapes/field.ts';
import type { Field, Fields } from '../shapes/field.ts';
import type { Shape } from '../shapes/shape.ts';
import { SHAPES } from '../shapes/shapes.ts';
import type { TableName } from '../shapes/table-name.ts';
import type { Row } from '../store/row.ts';
import type { Id } from '../wire/id.ts';
import { QueryError } from './query-error.ts';

/** Where linked records are found. */
export interface World {
  find(table: TableName, id: Id): Row | undefined;
}

/** Nowhere: enough for columns of the record itself. */
export const NO_WORLD: World = { find: () => undefined };

/** A property by its path. */
export interface Column {
  readonly path: string;
  readonly field: Field;
  /** Whether the record alone tells the value; else other tables do. */
  readonly own: boolean;
  /** The value as it is in the record, an instant as epoch milliseconds; null where there is none. */
  read(row: Row): unknown;
}

/** Finds a property by its dotted path, through linked records too. */
export function columnOf(path: string, shape: Shape, world: World): Column {
  return walk(path, path.split('.'), shape, world);
}

function walk(path: string, names: readonly string[], shape: Shape, world: World): Column {
  const [name = '', ...rest] = names;
  const field = fieldOf(shape.fields, name, path);
  if (rest.length === 0) return ownColumn(path, name, field, shape);
  switch (field.kind) {
    case 'part':
      return partColumn(path, name, rest, field.fields);
    case 'link': {
      const linked = (row: Row): Id | undefined => linkId(Reflect.get(row.record, name));
      if (rest.length === 1 && rest[0] === 'id') {
        return { path, field: ID, own: true, read: (row) => linked(row) ?? null };
      }
      const target = walk(path, rest, SHAPES[field.to], world);
      return {
        path,
        field: target.field,
        own: false,
        read(row) {
          const id = linked(row);
          const found = id === undefined ? undefined : world.find(field.to, id);
          return found === undefined ? null : target.read(found);
        },
      };
    }
    case 'links':
    case 'opaque':
    case 'extra':
    case 'list':
    case 'id':
    case 'integer':
    case 'decimal':
    case 'instant':
    case 'text':
    case 'boolean':
    case 'word':
      throw unknown(path);
  }
}

function ownColumn(path: string, name: string, field: Field, shape: Shape): Column {
  if (field.kind === 'instant') {
    const slot = shape.instants.indexOf(name);
    return { path, field, own: true, read: (row) => row.instants[slot] ?? null };
  }
  return { path, field, own: true, read: (row) => memberOf(row.record, name) };
}

function partColumn(path: string, name: string, rest: readonly string[], fields: Fields): Column {
  const [inner = '', ...deeper] = rest;
  const field = fieldOf(fields, inner, path);
  if (deeper.length > 0) throw unknown(path);
  return {
    path,
    field,
    own: true,
    read(row) {
      const part = memberOf(row.record, name);
      return typeof part === 'object' && part !== null ? memberOf(part, inner) : null;
    },
  };
}

/** The id of `{id}`; undefined for a link that is null or absent. */
export function linkId(value: unknown): Id | undefined {
  return typeof value === 'object' && value !== null && 'id' in value ? (value as AnyRecord).id : undefined;
}

function memberOf(object: object, name: string): unknown {
  const value: unknown = Reflect.get(object, name);
  return value === undefined ? null : value;
}

function fieldOf(fields: Fields, name: string, path: string): Field {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) throw unknown(path);
  return field;
}

function unknown(path: string): QueryError {
  return new QueryError(`There is no property "${path}".`);
}
