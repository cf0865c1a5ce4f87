import type { Prng } from '../../kit/prng.ts';

type NonEmpty = readonly [string, ...string[]];

const FIRST: NonEmpty = [
  'Ada',
  'Grace',
  'Linus',
  'Margaret',
  'Edsger',
  'Barbara',
  'Alan',
  'Radia',
  'Ken',
  'Hedy',
  'Noor',
  'Mina',
];
const LAST: NonEmpty = [
  'Example',
  'Hopper',
  'Stone',
  'Rivera',
  'Nakamura',
  'Olsen',
  'Okafor',
  'Smith',
  'Dubois',
  'Kowalska',
];

/** Everything that a quoting, folding, encoding or collating mistake trips over. */
export const HOSTILE_TEXTS: NonEmpty = [
  "O'Neil & Co",
  "D''Angelo",
  "'",
  "''",
  `Ann "Bo" Li`,
  'C# Studio',
  'A+B Logistics',
  '100% Wool',
  '%27 encoded',
  'a%2Bb',
  'back\\slash',
  'end with backslash\\',
  'Smith (Sons)',
  ') or (1 eq 1',
  "x' or 'a' eq 'a",
  'either or neither',
  'not and or',
  'null',
  'true',
  '12345',
  '2026-01-05',
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
  'ﬁne ligature',
  'ΣΑΣ',
  'σας',
  ' leading and trailing ',
  'tab\tname',
  'line\nbreak',
  'under_score',
  '*',
  '?wild*card',
  '<b>markup</b>',
  "'; DROP TABLE payments; --",
  '$filter=a eq 1&$top=1',
  'a/b?c=d&e;f,g:h@i',
  'Q'.repeat(300),
  `${'ä'.repeat(200)}'`,
];

export function personName(prng: Prng): string {
  return prng.chance(0.15) ? prng.pick(HOSTILE_TEXTS) : `${prng.pick(FIRST)} ${prng.pick(LAST)}`;
}

/** A card holder's name, as processors keep it. */
export function holderName(prng: Prng): string {
  return `${prng.pick(FIRST)} ${prng.pick(LAST)}`;
}

const ODD_EMAILS: NonEmpty = [
  "o'neil@example.org",
  'plus+tag@example.com',
  'UPPER@EXAMPLE.COM',
  'upper@example.com',
  'ünï@exämple.com',
  'percent%25@example.com',
  '"quoted local"@example.com',
];

/** From a small pool, so that customers share addresses; some differ in case only. */
export function emailAddress(prng: Prng): string {
  if (prng.chance(0.06)) return prng.pick(ODD_EMAILS);
  const address = `${prng.pick(FIRST)}.${prng.pick(LAST)}${prng.int(1, 40)}@example.com`;
  return prng.chance(0.9) ? address.toLowerCase() : address;
}

/** A merchant's reference for a payment: not unique, and some differ in case only. */
export function paymentReference(prng: Prng): string {
  if (prng.chance(0.1)) return prng.pick(HOSTILE_TEXTS);
  const reference = `INV-${prng.int(1000, 2500)}${prng.pick(['', 'a', 'A', 'é'])}`;
  return prng.chance(0.12) ? reference.toLowerCase() : reference;
}

const DESCRIPTIONS: NonEmpty = [
  'Water bill',
  'Parking permit',
  'Property tax',
  'Library fine',
  'Dog licence',
  'water BILL',
];

export function description(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(HOSTILE_TEXTS) : prng.pick(DESCRIPTIONS);
}

/** The value, or with the probability `missing` one of "", null and an absent key (undefined). */
export function oftenMissing(prng: Prng, value: string, missing = 0.2): string | null | undefined {
  if (!prng.chance(missing)) return value;
  const kind = prng.int(1, 3);
  return kind === 1 ? '' : kind === 2 ? null : undefined;
}
