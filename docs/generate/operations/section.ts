import type { ProviderName } from '../../../src/domain/provider-name.ts';
import { providerLabels, providerNames } from '../../../src/domain/provider-name.ts';
import { assumedSign } from '../abilities.ts';
import { code, Table } from '../table.ts';
import { providerOperations } from './every-provider.ts';
import type { OperationRow, Served } from './operation.ts';
import { insideUses } from './operation.ts';

/** A table for each provider: operation → who uses it, or why nobody does. */
export function operationsSection(): string {
  return providerNames
    .flatMap((name) => [`### ${providerLabels[name]}`, aboutOf(name), tableOf(name)])
    .join('\n\n');
}

function aboutOf(name: ProviderName): string {
  const { about, rows } = providerOperations[name];
  const all = rows.flatMap((row) => row.operations.map(() => row));
  const used = all.filter(({ served }) => served.some(({ by }) => by !== 'nothing'));
  return `${about} Operations: ${all.length}, of which ${used.length} are used.`;
}

function tableOf(name: ProviderName): string {
  const table = new Table(['operation', 'is used by']);
  for (const row of providerOperations[name].rows) {
    table.row(operationCell(row), row.served.map((served) => servedCell(served, table)).join(', '));
  }
  return table.print();
}

function operationCell({ operations, assumed }: OperationRow): string {
  return operations
    .map((operation) => `${inCode(operation)}${assumedSign(assumed ? 'assumed' : 'documented')}`)
    .join('<br>');
}

/** Method and path as code; words, also those after a path, as they are. */
function inCode(operation: string): string {
  return operation.replace(/^[A-Z]+ [^\s,]+/, code);
}

function servedCell(served: Served, table: Table): string {
  switch (served.by) {
    case 'query':
      return code(served.field);
    case 'mutation':
      return code(served.name);
    case 'inside':
      return insideUses[served.use];
    case 'nothing':
      return `–${table.remark(served.because)}`;
  }
}
