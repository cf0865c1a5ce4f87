import type { LedgerEffect } from '../../../kit/ledger.ts';
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
  /** The kind of record in the ledger, in the provider's word. */
  readonly word: string;
  /** Methods that change the record of a path with an id. */
  readonly updateMethods: readonly ('PATCH' | 'POST')[];
  readonly create: Properties<Create>;
  /** Without the version, which every update has. */
  readonly update: Properties<Update>;
  tableOf(space: Tables<SpaceTableName>): Table<R>;
  /** What the ledger tells of a record beside its id. */
  told(record: R): Pick<LedgerEffect, 'reference' | 'mark'>;
  /** The record that a creation stands for again; left out: every creation makes one. */
  replayed?(model: Create, space: Tables<SpaceTableName>): R | undefined;
  /** The new record; throws a 422 where its links lead nowhere. */
  created(head: SpaceEntity, model: Create, context: WriteContext): R;
  /** Throws a 422 where this record can no longer change. */
  changes(current: R, model: Update): Changes<R>;
  /** What a deletion leaves of a record; undefined: nothing. */
  deleted(current: R): Changes<R> | undefined;
  /** What else goes with a record that is deleted for good. */
  cleared?(current: R, space: Tables<SpaceTableName>): void;
}
