import type { World } from '../query/column.ts';
import type { RecordOf } from '../records/tables.ts';
import { SHAPES } from '../shapes/shapes.ts';
import { GLOBAL_TABLES, SPACE_TABLES } from '../shapes/table-name.ts';
import type { GlobalTableName, SpaceTableName, TableName } from '../shapes/table-name.ts';
import type { Id } from '../wire/id.ts';
import type { Row } from './row.ts';
import { Table } from './table.ts';

export type Records<Name extends TableName> = { readonly [N in Name]: readonly RecordOf[N][] };
export type Tables<Name extends TableName> = { readonly [N in Name]: Table<RecordOf[N]> };

/** What an application user begins with. */
export interface UserSeed {
  readonly global: Records<GlobalTableName>;
  /** Makes the records of a seeded space; called when the space is first touched. */
  recordsOf(spaceId: number): Records<SpaceTableName>;
}

/**
 * Everything one application user may see. Tests insert, edit and delete through the tables; a reset of the
 * sandbox puts the first records back, and tables taken before it are then stale.
 */
export class WalleeStore {
  readonly #seed: () => UserSeed;
  #current: UserSeed;
  #global: Tables<GlobalTableName>;
  #spaces = new Map<Id, Tables<SpaceTableName>>();

  constructor(seed: () => UserSeed) {
    this.#seed = seed;
    this.#current = seed();
    this.#global = tablesOf(GLOBAL_TABLES, this.#current.global);
  }

  /** Accounts, spaces, and what the provider defines for all. */
  get global(): Tables<GlobalTableName> {
    return this.#global;
  }

  /** The tables of a space. One that was inserted later begins empty; an unknown id is an error. */
  space(id: Id): Tables<SpaceTableName> {
    if (this.#global.spaces.get(id) === undefined) throw new Error(`There is no space ${id}.`);
    const known = this.#spaces.get(id);
    if (known !== undefined) return known;
    const seeded = this.#current.global.spaces.find((space) => space.id === id);
    const tables = tablesOf(
      SPACE_TABLES,
      seeded === undefined ? undefined : this.#current.recordsOf(seeded.id),
    );
    this.#spaces.set(id, tables);
    return tables;
  }

  /** Where links lead from within a space, or from above all spaces. */
  world(space?: Tables<SpaceTableName>): World {
    const tables: Readonly<Partial<Record<TableName, { row(id: Id): Row | undefined }>>> = {
      ...this.#global,
      ...space,
    };
    return { find: (table, id) => tables[table]?.row(id) };
  }

  reset(): void {
    this.#current = this.#seed();
    this.#global = tablesOf(GLOBAL_TABLES, this.#current.global);
    this.#spaces = new Map();
  }
}

function tablesOf<Name extends TableName>(
  names: readonly Name[],
  records: Records<Name> | undefined,
): Tables<Name> {
  const entries = names.map((name) => [name, new Table(SHAPES[name], records?.[name] ?? [])]);
  return Object.fromEntries(entries) as Tables<Name>;
}
