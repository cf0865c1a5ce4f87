import type { Optional } from '../records.ts';

/** Whether a search tells capitals from small letters; not published. */
export type KeywordCase = 'insensitive' | 'sensitive';

/** Brings texts to what a search compares. Folding is per character, as `toLowerCase` does it (assumed). */
export function foldFor(keywordCase: KeywordCase): (text: string) => string {
  switch (keywordCase) {
    case 'insensitive':
      return (text) => text.toLowerCase();
    case 'sensitive':
      return (text) => text;
  }
}

/** Whether a folded needle is a piece of one of the texts (assumed: a piece, not a word). */
export function anyContains(
  texts: readonly Optional[],
  needle: string,
  fold: (text: string) => string,
): boolean {
  return texts.some((text) => text !== null && fold(text).includes(needle));
}
