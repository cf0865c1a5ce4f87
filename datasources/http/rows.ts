import type { Decoder } from './decode.ts';
import { isObject } from './decode.ts';
import { Mismatch, typeWord } from './mismatch.ts';

/** The rows of a page, and the object around them where there is one. */
export interface Envelope {
  readonly rows: readonly unknown[];
  /** Null for a bare list. */
  readonly around: Readonly<Record<string, unknown>> | null;
}

/** Reads `{[property]: […]}` or a bare list. */
export function envelope(property: string): Decoder<Envelope> {
  return (input) => {
    if (Array.isArray(input)) return { rows: input, around: null };
    if (!isObject(input))
      return new Mismatch('', `a list, or an object with one in ${property}`, typeWord(input));
    const rows = Object.hasOwn(input, property) ? input[property] : undefined;
    return Array.isArray(rows) ? { rows, around: input } : new Mismatch(property, 'a list', typeWord(rows));
  };
}

export interface DecodedRows<T> {
  /** In the order they came, unreadable ones left out. */
  readonly readable: readonly T[];
  /** One for each row that could not be read; paths begin with its index: `[3].created_at`. */
  readonly unreadable: readonly Mismatch[];
  /** Unreadable rows at the end, behind the last readable one. */
  readonly unreadableTail: number;
}

/** Decodes row by row. */
export function decodeRows<T>(rows: readonly unknown[], decoder: Decoder<T>): DecodedRows<T> {
  const readable: T[] = [];
  const unreadable: Mismatch[] = [];
  let unreadableTail = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const value = decoder(rows[at]);
    if (value instanceof Mismatch) {
      unreadable.push(value.within(`[${at}]`));
      unreadableTail += 1;
    } else {
      readable.push(value);
      unreadableTail = 0;
    }
  }
  return { readable, unreadable, unreadableTail };
}
