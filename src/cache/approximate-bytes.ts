import type { RecordKind } from '../domain/record-kind.ts';
import type { KeptAnswer } from '../ports/answer-store.ts';

/** What an object, and each of its properties, takes beside what it holds. */
const perObject = 32;
const perProperty = 8;
/** A ref's or an amount's own strings and numbers are not looked into: they are about as long as this. */
const perValue = 160;
/** Payloads may be deep. */
const deepest = 12;

/** About how much memory an answer takes, at least 1. */
export function approximateBytes<K extends RecordKind>({ records }: Pick<KeptAnswer<K>, 'records'>): number {
  let bytes = 2 * perObject;
  for (const record of records) bytes += sizeOf(record, deepest);
  return bytes;
}

function sizeOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return perObject / 2 + value.length * 2;
  if (typeof value !== 'object' || value === null) return perProperty;
  if (depth === 0) return perValue;
  let bytes = perObject;
  let properties = 0;
  for (const member of Object.values(value)) {
    properties += 1;
    bytes += perProperty + sizeOf(member, depth - 1);
  }
  // Values with private state show nothing of it.
  return properties === 0 ? perValue : bytes;
}
