/** What a property holds; decides how values of a filter are read. */
export type FieldKind = 'text' | 'guid' | 'number' | 'boolean' | 'instant';

/** A value that filters compare: an instant is its canonical text. */
export type Scalar = string | number | boolean;

/** A property by its path; `address.city` is a nested one. */
export interface Column {
  readonly path: string;
  readonly kind: FieldKind;
  /** Null where there is none. */
  read(record: object): Scalar | null;
}

/** What a resource can be filtered and sorted by. */
export interface Shape {
  /** Its name in error messages. */
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Properties of which the table keeps an index. */
  readonly indexed: readonly string[];
}

/** A property, or the properties of a nested object. */
export type Fields = { readonly [name: string]: FieldKind | Readonly<Record<string, FieldKind>> };

export function shapeOf(name: string, fields: Fields, indexed: readonly string[]): Shape {
  const columns = Object.entries(fields).flatMap(([field, kind]) =>
    typeof kind === 'string'
      ? [ownColumn(field, kind)]
      : Object.entries(kind).map(([inner, innerKind]) => nestedColumn(field, inner, innerKind)),
  );
  return { name, columns: new Map(columns.map((column) => [column.path, column])), indexed };
}

function ownColumn(name: string, kind: FieldKind): Column {
  return { path: name, kind, read: (record) => memberOf(record, name) };
}

function nestedColumn(outer: string, inner: string, kind: FieldKind): Column {
  return {
    path: `${outer}.${inner}`,
    kind,
    read(record) {
      const part: unknown = Reflect.get(record, outer);
      return typeof part === 'object' && part !== null ? memberOf(part, inner) : null;
    },
  };
}

function memberOf(object: object, name: string): Scalar | null {
  const value: unknown = Reflect.get(object, name);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
