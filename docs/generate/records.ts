import { origins } from '../../datasources/origins.ts';
import { headings, kindsInOrder } from './kinds.ts';
import { providerTable } from './table.ts';

/** Kind × provider: what the provider calls it, or why it has none. */
export function recordsSection(): string {
  const { table, columns } = providerTable('record');
  for (const kind of kindsInOrder) {
    const cells = columns.map((name) => {
      const told = origins[name][kind];
      return 'none' in told ? `–${table.remark(told.none)}` : told.place;
    });
    table.row(`**${headings[kind]}**`, ...cells);
  }
  return table.print();
}
