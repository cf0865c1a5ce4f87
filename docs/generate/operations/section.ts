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

/** Operations at one path share a line. */
function operationCell({ operations, assumed }: OperationRow): string {
  const sign = assumedSign(assumed ? 'assumed' : 'documented');
  const methods = new Map<string, readonly string[]>();
  for (const operation of operations) {
    const [, method = '', rest = operation] = /^([A-Z]+) (.+)$/.exec(operation) ?? [];
    methods.set(rest, [...(methods.get(rest) ?? []), method]);
  }
  const lines = [...methods].map(([rest, all]) => `${inCode(`${all.join(' ')} ${rest}`.trim())}${sign}`);
  return lines.join('<br>');
}

/** Method and path as code; words, also those after a path, as they are. */
function inCode(operation: string): string {
  return operation.replace(/^(?:[A-Z]+ )+[^\s,]+/, code);
}

function servedCell(served: Served, table: Table): string {
  switch (served.by) {
    case 'query':
      return code(served.field);
    case 'mutation':
      return served.setting === undefined
        ? code(served.name)
        : `${code(served.name)}${table.remark(`with the setting ${code(served.setting)} alone`)}`;
    case 'inside':
      return insideUses[served.use];
    case 'nothing':
      return `–${table.remark(served.because)}`;
  }
}
