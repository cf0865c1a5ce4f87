import { describe, expect, it } from 'vitest';
import type { Ranked } from '../../../src/gateway/search/rank.ts';
import { compareRanked, rankOf } from '../../../src/gateway/search/rank.ts';

describe('the rank of a record', () => {
  it.each<readonly [string, readonly (string | null)[], number]>([
    ['ada', ['ada'], 0],
    ['ada', ['Ada'], 0],
    ['ADA', [null, 'x ada', 'ada'], 0],
    ['ada lovelace', ['Ada Lovelace'], 0],
    ['  ada \t lovelace ', ['Ada  Lovelace '], 0],
    ['ada', ['Ada Lovelace'], 1],
    ['ada', ['x ada', 'adamant'], 1],
    ['ada lov', ['Ada Lovelace'], 1],
    ['lovelace ada', ['Ada Lovelace'], 2],
    ['lovelace', ['Ada Lovelace'], 2],
    ['ada lovelace', ['Ada', 'Lovelace'], 2],
    ['k', ['\u212a'], 2],
    ['ada', [null, null], 2],
    ['ada', [], 2],
  ])('for %j in %j is %i', (text, fields, rank) => {
    expect(rankOf(text, fields)).toBe(rank);
  });
});

describe('the order of what was found', () => {
  const found = (rank: Ranked['rank'], createdAt: number | null, id: string): Ranked => ({
    rank,
    createdAt,
    id,
  });

  it('is by rank, then newest first with unknown ages last, then by id', () => {
    const inOrder = [
      found(0, 5, 'b'),
      found(0, 4, 'a'),
      found(0, null, 'c'),
      found(1, 9, 'a'),
      found(1, 9, 'b'),
      found(2, 99, 'a'),
      found(2, null, 'a'),
      found(2, null, 'b'),
    ];
    const shuffled = [3, 7, 0, 5, 2, 6, 1, 4].flatMap((index) => inOrder[index] ?? []);
    expect(shuffled.toSorted(compareRanked)).toEqual(inOrder);
    expect(inOrder.toReversed().toSorted(compareRanked)).toEqual(inOrder);
  });

  it('holds a record equal to itself', () => {
    expect(compareRanked(found(1, null, 'a'), found(1, null, 'a'))).toBe(0);
  });
});
