import type { Field, Fields } from './field.ts';

/** What a resource is to callers. */
export interface Shape {
  readonly fields: Fields;
  /** Names of the fields that are instants; they stand in no part. */
  readonly instants: readonly string[];
  /** Own properties, or ids of links (`transaction.id`), that few rows share each; the table indexes them. */
  readonly indexed: readonly string[];
}

/** A shape that names every property of the record, and nothing else. */
export function defineShape<R extends object>(
  fields: Readonly<Record<keyof R & string, Field>>,
  indexed: readonly string[] = [],
): Shape {
  const entries: readonly (readonly [string, Field])[] = Object.entries(fields);
  return {
    fields,
    instants: entries.flatMap(([name, field]) => (field.kind === 'instant' ? [name] : [])),
    indexed: ['id', ...indexed],
  };
}
