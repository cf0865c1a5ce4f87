import type { Table } from '../store/table.ts';
import { idAfter } from '../wire/id.ts';
import type { Id } from '../wire/id.ts';

/** The last id given per table; with a reset of the sandbox come new tables. */
const given = new WeakMap<Table, Id>();

/** An id greater than every one the table has, and never given before, not even to a record that is gone. */
export function newId(table: Table): Id {
  let greatest: Id = given.get(table) ?? 0;
  for (const { id } of table.all()) if (id > greatest) greatest = id;
  const id = exact(idAfter(greatest, 1));
  given.set(table, id);
  return id;
}

function exact(id: Id): Id {
  return typeof id === 'number' && !Number.isSafeInteger(id) ? BigInt(id) : id;
}
