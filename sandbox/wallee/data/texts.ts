import type { Prng } from '../../kit/prng.ts';

type NonEmpty = readonly [string, ...string[]];

const GIVEN: NonEmpty = [
  'Ada',
  'Urs',
  'Beat',
  'Margrit',
  'Chiara',
  'Noor',
  'Jürg',
  'Zoé',
  'Ken',
  'Hedy',
  'Luca',
  'Mina',
];
const FAMILY: NonEmpty = [
  'Muster',
  'Keller',
  'Rossi',
  'Favre',
  'Nakamura',
  'Smith',
  'Okafor',
  'Dubois',
  'Zgraggen',
  'Özil',
];

/** What trips a quoting, encoding, folding or collating mistake in a reference, which is ASCII (published pattern). */
export const HOSTILE_REFERENCES: NonEmpty = [
  "O'Neil & Co",
  `it's "both" quotes`,
  `"double"`,
  "''",
  'C# Studio',
  'A+B',
  '100% wool',
  '%27 encoded',
  'a%2Bb',
  'back\\slash',
  'Smith (Sons)',
  ') OR (id:>0',
  'x" OR id:>0',
  'state:FAILED',
  '-currency:CHF',
  'NOT this',
  'this AND that OR other',
  'red,blue,green',
  'null',
  'true',
  '12345',
  '2026-01-05',
  ' leading and trailing ',
  'tab\tinside',
  '*',
  '?wild*card',
  '<b>markup</b>',
  'a/b?c=d&e;f,g:h@i',
  'Q'.repeat(100),
];

/** As above, for texts of any alphabet. */
export const HOSTILE_TEXTS: NonEmpty = [
  ...HOSTILE_REFERENCES,
  '😀 Emoji Café',
  '👨‍👩‍👧 Family',
  '𝒳 astral',
  '\uE000 private use',
  'שלום בע״מ',
  'مرحبا بالعالم',
  '\u202Eright to left override',
  'İstanbul Ticaret',
  'ISTANBUL TICARET',
  'ıspanak',
  'Straße GmbH',
  'STRASSE GMBH',
  'Zoë',
  'Zoe\u0308',
  '\u212Aelvin sign',
  'ΣΑΣ',
  'σας',
  'line\nbreak',
];

export function givenName(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(HOSTILE_TEXTS) : prng.pick(GIVEN);
}

export function familyName(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(HOSTILE_TEXTS) : prng.pick(FAMILY);
}

const ODD_EMAILS: NonEmpty = [
  "o'neil@example.org",
  'plus+tag@example.com',
  'UPPER@EXAMPLE.COM',
  'upper@example.com',
  'ünï@exämple.com',
  'percent%25@example.com',
];

/** From a small pool, so that customers share addresses; some differ in case only. */
export function emailAddress(prng: Prng): string {
  if (prng.chance(0.06)) return prng.pick(ODD_EMAILS);
  const address = `${prng.pick(GIVEN)}.${prng.pick(FAMILY)}${prng.int(1, 40)}@example.ch`;
  return prng.chance(0.9) ? address.toLowerCase() : address;
}

/** A merchant's reference for a payment: not unique, and some differ in case only. */
export function merchantReference(prng: Prng): string {
  if (prng.chance(0.1)) return prng.pick(HOSTILE_REFERENCES);
  const reference = `INV-${prng.int(1000, 2500)}${prng.pick(['', 'a', 'A'])}`;
  return prng.chance(0.12) ? reference.toLowerCase() : reference;
}

export function text(prng: Prng, usual: NonEmpty): string {
  return prng.chance(0.1) ? prng.pick(HOSTILE_TEXTS) : prng.pick(usual);
}

/** The value, or with the probability `missing` one of "", null and an absent key (undefined). */
export function oftenMissing(prng: Prng, value: string, missing = 0.2): string | null | undefined {
  if (!prng.chance(missing)) return value;
  const kind = prng.int(1, 3);
  return kind === 1 ? '' : kind === 2 ? null : undefined;
}
