import type { Prng } from '../../kit/prng.ts';

type NonEmpty = readonly [string, ...string[]];

export const FIRST_NAMES: NonEmpty = [
  'Thandi',
  'Johan',
  'Priya',
  'Marek',
  'Aiko',
  'Luis',
  'Fatima',
  'Owen',
  'Zanele',
  'Ivy',
  'Karim',
  'Nina',
];
export const LAST_NAMES: NonEmpty = [
  'Dlamini',
  'van Wyk',
  'Iyer',
  'Novak',
  'Tanaka',
  'Ortega',
  'Haddad',
  'Preston',
  'Mokoena',
  'Reid',
  'Sassi',
  'Berg',
];
export const COMPANIES: NonEmpty = [
  'Blue Crane Logistics',
  'Harbour Coffee',
  'Preston & Sons',
  'Kite Studio',
  'Delta Print',
  'Acme (Pty) Ltd',
];

/** Names and references that a quoting, folding, encoding or trimming mistake trips over. */
export const AWKWARD_TEXTS: NonEmpty = [
  "O'Malley",
  `"quoted"`,
  "it''s",
  'A&B=C',
  'fish+chips',
  '50% off',
  '%20',
  'a%2Bb',
  '#hash?query',
  'semi;colon,comma',
  'back\\slash\\',
  '../up/and/away',
  '<i>markup</i>',
  "'; DROP TABLE payments; --",
  'under_score',
  'per%cent',
  'null',
  'undefined',
  'true',
  '000123',
  '1e5',
  '2025-03-01',
  '🧾 receipt',
  '👩🏽‍🚒 crew',
  '𝕊cript',
  'فاتورة ٧',
  'חשבונית',
  '\u202Egnirts desrever',
  'İzmir',
  'IZMIR',
  'ığdır',
  'Fußweg',
  'FUSSWEG',
  'Renée',
  'Rene\u0301e',
  'ΟΔΟΣ',
  'οδός',
  'ﬂat',
  '\u00A0no break',
  ' space before',
  'space after ',
  'two  spaces',
  'tab\there',
  'new\nline',
  'x'.repeat(255),
];

export function firstName(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(AWKWARD_TEXTS) : prng.pick(FIRST_NAMES);
}

export function lastName(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(AWKWARD_TEXTS) : prng.pick(LAST_NAMES);
}

/** A merchant's reference: not unique, some in two cases, some a piece of another. */
export function reference(prng: Prng): string {
  const text = `ORD-${prng.int(1, 1800)}`;
  return prng.chance(0.1) ? text.toLowerCase() : text;
}

/** Every twelfth reference is the next awkward text, so that at scale 1 each stands for something. */
export function awkwardReference(index: number): string | undefined {
  return index % 12 === 5 ? AWKWARD_TEXTS[Math.floor(index / 12) % AWKWARD_TEXTS.length] : undefined;
}

/** The value, or with the probability `missing` what says that there is none: mostly "", now and then null. */
export function oftenUnset(prng: Prng, value: string, missing: number): string | null {
  if (!prng.chance(missing)) return value;
  return prng.chance(0.8) ? '' : null;
}
