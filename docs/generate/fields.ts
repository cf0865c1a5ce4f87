import { origins } from '../../datasources/origins.ts';
import type { Origin } from '../../datasources/rows/origins.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import { providerNames } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { headings, kindsInOrder } from './kinds.ts';
import { originCell } from './origin-cell.ts';
import { code, providerTable } from './table.ts';

/** Property × provider for each kind: where it comes from, or why it is null. */
export function fieldsSection(): string {
  return kindsInOrder.flatMap((kind) => [`### ${headings[kind]}`, kindTable(kind)]).join('\n\n');
}

function kindTable(kind: RecordKind): string {
  const columns = providerNames.filter((name) => propertiesOf(name, kind) !== null);
  const { table } = providerTable('field', columns);
  const [first] = columns;
  const properties = first === undefined ? [] : Object.keys(propertiesOf(first, kind) ?? {});
  for (const property of properties) {
    const cells = columns.map((name) => {
      const origin = propertiesOf(name, kind)?.[property];
      if (origin === undefined) throw new Error(`${name} says nothing of ${kind}.${property}`);
      return originCell(origin, table);
    });
    table.row(code(property), ...cells);
  }
  return table.print();
}

function propertiesOf(name: ProviderName, kind: RecordKind): Readonly<Record<string, Origin>> | null {
  const told = origins[name][kind];
  return 'none' in told ? null : told.properties;
}
