import { compareNullable } from '../odata/compare.ts';
import type { Column, Value } from '../odata/value.ts';

/** One key of an order over rows. `column` is there where the key is a plain property. */
export interface SortKey<Row> {
  readonly column?: Column<Row>;
  readonly descending: boolean;
  read(row: Row): Value;
}

/** A sorted copy; the first key, which decides most comparisons, is read once per row. */
export function sortRows<Row>(rows: Iterable<Row>, keys: readonly SortKey<Row>[]): Row[] {
  const [lead, ...rest] = keys;
  if (lead === undefined) return [...rows];
  const decorated: { readonly row: Row; readonly value: Value }[] = [];
  for (const row of rows) decorated.push({ row, value: lead.read(row) });
  decorated.sort((a, b) => {
    const order = compareNullable(a.value, b.value);
    if (order !== 0) return lead.descending ? -order : order;
    for (const key of rest) {
      const next = compareNullable(key.read(a.row), key.read(b.row));
      if (next !== 0) return key.descending ? -next : next;
    }
    return 0;
  });
  return decorated.map(({ row }) => row);
}
