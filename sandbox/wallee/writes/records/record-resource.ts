import type { SpaceEntity } from '../../records/common.ts';
import type { SpaceTableName } from '../../shapes/table-name.ts';
import type { Table } from '../../store/table.ts';
import type { Tables } from '../../store/wallee-store.ts';
import type { WriteContext } from '../write-route.ts';
import type { Properties } from './read-model.ts';

/** Replaced members of a record; one set to undefined goes absent. */
export type Changes<R> = { readonly [K in keyof R]?: R[K] | undefined };

/** A resource whose records callers create, change and delete, one by one and in bulk. */
export interface RecordResource<R extends SpaceEntity, Create, Update> {
  /** Below the prefix, such as `/customers`. */
  readonly path: string;
  /** Methods that change the record of a path with an id. */
  readonly updateMethods: readonly ('PATCH' | 'POST')[];
  readonly create: Properties<Create>;
  /** Without the version, which every update has. */
  readonly update: Properties<Update>;
  tableOf(space: Tables<SpaceTableName>): Table<R>;
  /** The new record; throws a 422 where its links lead nowhere. */
  created(head: SpaceEntity, model: Create, context: WriteContext): R;
  /** Throws a 422 where this record can no longer change. */
  changes(current: R, model: Update): Changes<R>;
  /** What a deletion leaves of a record; undefined: nothing. */
  deleted(current: R): Changes<R> | undefined;
}
