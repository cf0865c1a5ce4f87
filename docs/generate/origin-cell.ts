import type { Note, Origin } from '../../datasources/rows/origins.ts';
import type { Table } from './table.ts';
import { code, codes } from './table.ts';

/** As many names as a cell holds; more stand under the table. */
const few = 3;

/** Characters of a remark that fits a cell. */
const longest = 34;

export function originCell(origin: Origin, table: Table): string {
  if (!isNames(origin)) return noteCell(origin, table);
  if (origin.length <= few) return codes(origin);
  return `${codes(origin.slice(0, few - 1))} …${table.remark(codes(origin))}`;
}

export function noteCell(note: Note, table: Table): string {
  if ('none' in note) return `null${table.remark(note.none)}`;
  if ('always' in note)
    return /^[A-Z_]+$|^\W+$/.test(note.always) ? `always ${code(note.always)}` : note.always;
  return note.from.length <= longest ? note.from : `found out${table.remark(note.from)}`;
}

function isNames(origin: Origin): origin is readonly string[] {
  return Array.isArray(origin);
}
