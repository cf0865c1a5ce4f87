import { origins } from '../../datasources/origins.ts';
import type { Note } from '../../datasources/rows/origins.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import { providerNames } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { headings, kindsInOrder } from './kinds.ts';
import { noteCell } from './origin-cell.ts';
import type { Table } from './table.ts';
import { code, codes, providerTable } from './table.ts';

type Words = Readonly<Record<string, readonly string[] | 'rest' | Note>>;

/** Our word × provider for each kind that has a status or state. */
export function statusesSection(): string {
  return kindsInOrder
    .flatMap((kind) => {
      const text = kindTable(kind);
      return text === null ? [] : [`### ${headings[kind]}`, text];
    })
    .join('\n\n');
}

function kindTable(kind: RecordKind): string | null {
  const columns = providerNames.filter((name) => statusesOf(name, kind) !== null);
  const tables = columns.map((name) => statusesOf(name, kind));
  const words = tables.flatMap((told) => (told === null || isNote(told) ? [] : Object.keys(told)));
  if (words.length === 0) return null;
  const { table } = providerTable('status', columns);
  for (const word of new Set(words)) {
    table.row(code(word), ...tables.map((told) => (told === null ? '–' : wordCell(told, word, table))));
  }
  return table.print();
}

function wordCell(told: Words | Note, word: string, table: Table): string {
  if (isNote(told)) return 'always' in told && told.always === word ? 'always' : '';
  const natives = told[word];
  if (natives === undefined) throw new Error(`Nothing is said of ${word}`);
  if (natives === 'rest') return 'anything else';
  return isNote(natives) ? noteCell(natives, table) : codes(natives);
}

function statusesOf(name: ProviderName, kind: RecordKind): Words | Note | null {
  const told = origins[name][kind];
  return 'statuses' in told ? (told.statuses as Words | Note) : null;
}

function isNote(told: Words | Note | readonly string[]): told is Note {
  return !Array.isArray(told) && ('always' in told || 'from' in told || 'none' in told);
}
