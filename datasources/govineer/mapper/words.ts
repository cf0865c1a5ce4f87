import type { OddWords } from '../../rows/odd-words.ts';

/** Each of our words, and the provider's words that mean it; UNKNOWN is what nobody claims. */
export type WordTable<Word extends string> = Readonly<Record<Word, readonly string[] | 'rest'>>;

/** Reads a word of the provider; one that is in no list is counted and becomes UNKNOWN, as does none at all. */
export function wordReader<Word extends string>(
  property: string,
  table: WordTable<Word | 'UNKNOWN'>,
): (native: string | null, oddWords: OddWords) => Word | 'UNKNOWN' {
  const meanings = new Map<string, Word | 'UNKNOWN'>();
  for (const [word, natives] of Object.entries(table) as [Word, readonly string[] | 'rest'][]) {
    if (natives !== 'rest') for (const native of natives) meanings.set(native, word);
  }
  return (native, oddWords) => {
    const word = native === null ? undefined : meanings.get(native);
    if (word !== undefined) return word;
    oddWords.count(property, native);
    return 'UNKNOWN';
  };
}
