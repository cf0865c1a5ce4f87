import type { Prng } from '../../kit/prng.ts';

type NonEmpty = readonly [string, ...string[]];

const GIVEN_NAMES: NonEmpty = ['Jane', 'Omar', 'Lucia', 'Henrik', 'Mei', 'Tariq', 'Anouk', 'Diego', 'Sanna'];
const SURNAMES: NonEmpty = ['Jones', 'Haddad', 'Ferri', 'Lund', 'Wong', 'Aziz', 'Dubois', 'Silva', 'Virta'];

/** Names and references that a quoting, folding, encoding or trimming mistake trips over. */
export const AWKWARD_TEXTS: NonEmpty = [
  "D'Arcy",
  '"in quotes"',
  "two''quotes",
  'A&B=C',
  'fish+chips',
  '100% wool',
  '%2B',
  '#hash?query',
  'semi;colon,comma',
  'back\\slash\\',
  '../../payments',
  '<b>bold</b>',
  "'; DROP TABLE payments; --",
  '[card.number]',
  'under_score',
  'null',
  'false',
  '000042',
  '1e9',
  '2025-11-30',
  '🛒 basket',
  '👨‍👩‍👧 family',
  '𝔉raktur',
  'طلب ٤٢',
  'הזמנה',
  '\u202Edesrever',
  'Istanbul İ',
  'ıssız',
  'Großmaß',
  'GROSSMASS',
  'Zoé',
  'Zoe\u0301',
  'Σίσυφος',
  '\u00A0no break',
  ' space before',
  'space after ',
  'two  spaces',
  'tab\there',
  'new\nline',
  'x'.repeat(255),
];

export function givenName(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(AWKWARD_TEXTS).slice(0, 128) : prng.pick(GIVEN_NAMES);
}

export function surname(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(AWKWARD_TEXTS).slice(0, 128) : prng.pick(SURNAMES);
}

/** The value; or, with the probability `missing`, "" or nothing, which both say that there is none. */
export function oftenUnset(prng: Prng, value: string, missing: number): string | undefined {
  if (!prng.chance(missing)) return value;
  return prng.chance(0.5) ? '' : undefined;
}
