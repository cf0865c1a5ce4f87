import { z } from 'zod';
import type { RecordKind } from '../domain/record-kind.ts';
import type { KeptAnswer } from '../ports/answer-store.ts';
import { decodeRecords, encodeRecords } from './record-codec.ts';

const count = z.int().min(0);

const head = z.strictObject({
  readAt: z.number(),
  page: z
    .strictObject({
      rowsRead: count,
      unreadableTail: count,
      unreadable: count,
      exhausted: z.boolean(),
      count: count.nullable(),
      total: count.exactOptional(),
    })
    .nullable(),
});

/** An answer as text: what came with the rows, a line break, the rows. */
export function encodeAnswer<K extends RecordKind>({ records, page, readAt }: KeptAnswer<K>): string {
  return `${JSON.stringify({ readAt, page })}\n${encodeRecords<K>(records)}`;
}

/** Undefined for anything that `encodeAnswer` did not make for this kind, or an older version of it did. */
export function decodeAnswer<K extends RecordKind>(kind: K, text: string): KeptAnswer<K> | undefined {
  const end = text.indexOf('\n');
  const told = head.safeParse(jsonOf(text.slice(0, Math.max(0, end))));
  const records = decodeRecords(kind, text.slice(end + 1));
  return told.success && records !== null ? { ...told.data, records } : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
