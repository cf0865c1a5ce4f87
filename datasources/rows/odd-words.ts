import type { UpstreamLog } from '../http/upstream-log.ts';

/** Counts words of a provider that have no meaning here yet, and tells the log. */
export interface OddWords {
  /** `property` is the provider's name of where `word` stood. Never throws. */
  count(property: string, word: unknown): void;
}

/** What may be printed of a provider's word: anything else might be data. */
const printable = /^[A-Za-z0-9_.-]{1,40}$/;
/** Words told apart; more than this means it is no vocabulary. */
const maxKept = 1000;

/** Logs a word's 1st, 10th, 100th … occurrence, so that a page full of one word is one line. */
export function createOddWords(connection: string, log: UpstreamLog): OddWords {
  const counts = new Map<string, number>();
  return {
    count(property, word) {
      const shown = typeof word === 'string' && printable.test(word) ? word : '[not a word]';
      const key = `${property} ${shown}`;
      const seen = (counts.get(key) ?? 0) + 1;
      if (seen > 1 || counts.size < maxKept) counts.set(key, seen);
      if (/^10*$/.test(String(seen))) {
        log.warn(
          { connection, property, word: shown, seen },
          'a word of the provider that has no meaning here',
        );
      }
    },
  };
}
