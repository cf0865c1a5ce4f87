import { randomUUID } from 'node:crypto';
import type { Prng } from '../../kit/prng.ts';
import type { Guid } from '../records.ts';

/** `ordinal`: as the texts; `sqlServer`: as that database, by the last six bytes first. Nobody published it. */
export type GuidOrder = 'ordinal' | 'sqlServer';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The guid in lower case; undefined where the text is none. */
export function parseGuid(text: string): Guid | undefined {
  return GUID.test(text) ? text.toLowerCase() : undefined;
}

export function newGuid(): Guid {
  return randomUUID();
}

const HEX = Buffer.from('0123456789abcdef', 'latin1');
const PATTERN = Buffer.from('00000000-0000-4000-a000-000000000000', 'latin1');
const DIGITS = [...PATTERN.keys()].filter((at) => PATTERN[at] === 48);

/**
 * The same guid for the same prng; random, so that the order of ids is not the order of creation. Written into
 * one piece: a million records have several each.
 */
export function seededGuid(prng: Prng): Guid {
  let bits = 0;
  let left = 0;
  for (const at of DIGITS) {
    if (left === 0) {
      bits = prng.int(0, 0xfff_ffff);
      left = 7;
    }
    PATTERN[at] = HEX[bits & 15] ?? 0;
    bits >>>= 4;
    left -= 1;
  }
  return PATTERN.toString('latin1');
}

/** A text whose order is that of the guids. */
export function guidSortKey(guid: Guid, order: GuidOrder): string {
  switch (order) {
    case 'ordinal':
      return guid;
    case 'sqlServer': {
      // The database compares its sixteen bytes in the order 10…15, 8, 9, 6, 7, 4, 5, 0…3, and holds the first
      // three groups with their bytes turned round.
      const [a = '', b = '', c = '', d = '', e = ''] = guid.split('-');
      return `${e}${d}${turned(c)}${turned(b)}${turned(a)}`;
    }
  }
}

function turned(group: string): string {
  let text = '';
  for (let at = group.length - 2; at >= 0; at -= 2) text += group.slice(at, at + 2);
  return text;
}
