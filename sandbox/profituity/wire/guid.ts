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

/** The same guid for the same prng; random, so that the order of ids is not the order of creation. */
export function seededGuid(prng: Prng): Guid {
  const part = (): string => prng.int(0, 0xffff_ffff).toString(16).padStart(8, '0');
  const [a, b, c, d] = [part(), part(), part(), part()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
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
  return (group.match(/../g) ?? []).toReversed().join('');
}
