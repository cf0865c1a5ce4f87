import type { EpochMs } from '../../domain/instant.ts';
import { compareCodePoints, foldCase } from '../../domain/text-order.ts';

/** 0: the text is the whole of a field; 1: a field begins with it; 2: its words only occur somewhere. */
export type Rank = 0 | 1 | 2;

/** What decides the place of a record among all that a search found. */
export interface Ranked {
  readonly rank: Rank;
  /** Null where it is not known. */
  readonly createdAt: EpochMs | null;
  /** The record's global id. */
  readonly id: string;
}

/** How well a record fits: by the best of its searched fields, of which it may lack some. */
export function rankOf(text: string, fields: readonly (string | null)[]): Rank {
  const wanted = comparable(text);
  let best: Rank = 2;
  for (const field of fields) {
    if (field === null) continue;
    const value = comparable(field);
    if (value === wanted) return 0;
    if (value.startsWith(wanted)) best = 1;
  }
  return best;
}

/** The better rank first, then the newest, records of unknown age last, then by id. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || compareAges(a.createdAt, b.createdAt) || compareCodePoints(a.id, b.id);
}

function compareAges(a: EpochMs | null, b: EpochMs | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return b - a;
}

/** Folded, and with one space wherever there is white space: a search is for words, not for what parts them. */
function comparable(text: string): string {
  return foldCase(text.trim().replaceAll(/\s+/g, ' '));
}
