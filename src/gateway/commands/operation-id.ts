import { randomBytes } from 'node:crypto';
import type { EpochMs } from '../../domain/instant.ts';

/** Makes the id of an operation that is recorded at `now`. */
export type NewOperationId = (now: EpochMs) => string;

/** UUID version 7 (RFC 9562, 5.7): 48 bits of time, the rest chance. Ids sort as their times do. */
export function newOperationId(now: EpochMs, chance: Uint8Array = randomBytes(10)): string {
  const tail = Buffer.from(chance).toString('hex');
  const variant = ((Number.parseInt(tail.charAt(3), 16) & 0x3) | 0x8).toString(16);
  return `${timePart(now)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}

/** Not greater than any id made at `at` or later, greater than all that were made before. */
export function firstIdAt(at: EpochMs): string {
  return `${timePart(at)}-0000-0000-000000000000`;
}

function timePart(at: EpochMs): string {
  const hex = Math.max(0, Math.min(at, 0xffff_ffff_ffff)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
