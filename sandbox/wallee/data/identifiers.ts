import type { Prng } from '../../kit/prng.ts';
import { idAfter } from '../wire/id.ts';
import type { Id } from '../wire/id.ts';

const HEX = '0123456789abcdef';

export function uuid(prng: Prng): string {
  const part = (length: number): string => prng.text(HEX, length);
  return `${part(8)}-${part(4)}-4${part(3)}-a${part(3)}-${part(12)}`;
}

/** Ids of one transaction and all that belongs to it: its group comes first, then itself, as the provider numbers them. */
export interface TransactionIds {
  readonly group: Id;
  readonly transaction: Id;
  readonly charge: Id;
  attempt(index: number): Id;
  completion(index: number): Id;
  readonly void: Id;
  refund(index: number): Id;
}

const FIRST_ID = 1004;
const BLOCK = 16;
/** 2^53: the ids behind it are not exact as doubles. */
const BEYOND_DOUBLES = 9_007_199_254_740_992n;

/**
 * Ids of the transactions of a space, in the order of creation. They ascend with it, save that now and then
 * two neighbours are the other way round. Each space counts for itself, so that spaces share ids. The last
 * `huge` ones lie beyond 2^53.
 */
export function transactionIds(count: number, huge: number): readonly TransactionIds[] {
  return Array.from({ length: count }, (_, index) => {
    const block = turned(index, count);
    const beyond = block - (count - huge);
    return idsFrom(beyond < 0 ? FIRST_ID + block * BLOCK : BEYOND_DOUBLES + BigInt(beyond * BLOCK));
  });
}

function turned(index: number, count: number): number {
  const place = index % 97;
  if (place === 13 && index + 1 < count) return index + 1;
  return place === 14 ? index - 1 : index;
}

function idsFrom(first: Id): TransactionIds {
  return {
    group: first,
    transaction: idAfter(first, 1),
    charge: idAfter(first, 2),
    attempt: (index) => idAfter(first, 3 + index),
    completion: (index) => idAfter(first, 6 + index),
    void: idAfter(first, 8),
    refund: (index) => idAfter(first, 9 + index),
  };
}
