import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../../src/domain/record-kind.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { searchedFields, wordsFilter, wordsOf } from '../../../src/filter/words.ts';

describe('the words of a text', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', []],
    [' \t\n', []],
    ['ada', ['ada']],
    ['  Ada  Lovelace\u00a0x ', ['Ada', 'Lovelace', 'x']],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text, 'text')).toEqual(words);
  });

  it('are 8 at most, of 1000 characters in all', () => {
    expect(wordsOf('a b c d e f g h', 'text')).toHaveLength(8);
    expect(() => wordsOf('a b c d e f g h i', 'text')).toThrow(
      expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', argument: 'text' }),
    );
    expect(() => wordsOf('a'.repeat(1001), 'text')).toThrow(expect.objectContaining({ argument: 'text' }));
  });
});

describe('the filter for words', () => {
  const searched = recordKinds.filter((kind) => searchedFields(kind).length > 0);

  it('is there for every kind that can be searched by text', () => {
    expect(searched).toEqual(['category', 'customer', 'customerGroup', 'product', 'transaction']);
  });

  it.each(searched)('means for %s what `text` of its filter means', (kind) => {
    for (const text of ['', 'ada', 'Ada LOVE']) {
      expect(wordsFilter(kind, wordsOf(text, 'text'))).toEqual(buildFilter(kind, { text }, 'filter'));
    }
  });
});
