import type { Prng } from '../../kit/prng.ts';

type NonEmpty = readonly [string, ...string[]];

const FIRST: NonEmpty = [
  'Dolores',
  'Wendell',
  'Imani',
  'Bao',
  'Celia',
  'Hector',
  'Ruth',
  'Amos',
  'Leila',
  'Tomasz',
  'Gwen',
  'Ravi',
];
const LAST: NonEmpty = [
  'Abernathy',
  'Castillo',
  'Ferris',
  'Huang',
  'Kimball',
  'Maddox',
  'Oyelaran',
  'Quist',
  'Sandoval',
  'Whitfield',
];

/** Names and references that a quoting, JSON, form-encoding, folding or trimming mistake trips over. */
export const AWKWARD_TEXTS: NonEmpty = [
  "O'Shea",
  '"quoted"',
  'back\\slash',
  '\\u0041',
  'A+B=C',
  'one & two',
  'fifty %',
  '%2B',
  'a%20b',
  '#hash?query',
  '["status","=","Paid"]',
  '","or",["id","<>",null',
  '!',
  'and',
  'or',
  'null',
  'true',
  '007',
  '1e3',
  '2025-06-01',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  'semi;colon,comma',
  'path/with/slashes',
  '{curly}',
  '<u>markup</u>',
  "'; DROP TABLE payments; --",
  'under_score',
  'per%cent',
  '🏦 bank',
  '👩🏽‍💻 crew',
  '𝔘nicode',
  'تحويل بنكي',
  'העברה בנקאית',
  '\u202Edesrever',
  'İZMİR',
  'IZMIR',
  'ılgın',
  'Maße',
  'MASSE',
  'Chloé',
  'Chloe\u0301',
  'ΛΟΓΟΣ',
  'λόγος',
  'ﬁscal',
  '\u00A0no break',
  ' before',
  'after ',
  'two  spaces',
  'tab\there',
  'new\nline',
  'z'.repeat(250),
];

const PURPOSES: NonEmpty = [
  'Rent',
  'Monthly dues',
  'Tuition',
  'Invoice payment',
  'Donation',
  'INVOICE PAYMENT',
  'Loan installment',
];

export function personName(prng: Prng): string {
  return prng.chance(0.12) ? prng.pick(AWKWARD_TEXTS) : `${prng.pick(FIRST)} ${prng.pick(LAST)}`;
}

export function purpose(prng: Prng): string {
  return prng.chance(0.1) ? prng.pick(AWKWARD_TEXTS) : prng.pick(PURPOSES);
}

const ODD_EMAILS: NonEmpty = [
  "o'shea@example.org",
  'plus+tag@example.com',
  'UPPER@EXAMPLE.COM',
  'upper@example.com',
  'ünï@exämple.com',
  'per%25cent@example.com',
];

/** From a small pool, so that customers share addresses; some differ in case only. */
export function emailAddress(prng: Prng): string {
  if (prng.chance(0.06)) return prng.pick(ODD_EMAILS);
  const address = `${prng.pick(FIRST)}.${prng.pick(LAST)}${prng.int(1, 40)}@example.com`;
  return prng.chance(0.9) ? address.toLowerCase() : address;
}

export function phoneNumber(prng: Prng): string {
  const digits = prng.text('0123456789', 7);
  return prng.chance(0.5) ? `+1555${digits}` : `(555) ${digits.slice(0, 3)}-${digits.slice(3)}`;
}

/** The value, or with the probability `missing` an empty text or null. */
export function oftenMissing(prng: Prng, value: string, missing = 0.2): string | null {
  if (!prng.chance(missing)) return value;
  return prng.chance(0.5) ? '' : null;
}

/**
 * References of one merchant: in the order asked for, no two equal even without their case, now and then an
 * awkward text (each once), an empty text or null.
 */
export function references(prng: Prng, prefix: string): () => string | null {
  const awkward = [...AWKWARD_TEXTS];
  const used = new Set<string>();
  let number = 0;
  return () => {
    number += 1;
    if (prng.chance(0.15)) return prng.chance(0.3) ? '' : null;
    const odd = prng.chance(0.1) ? awkward.pop() : undefined;
    if (odd !== undefined && !used.has(odd.toLowerCase())) {
      used.add(odd.toLowerCase());
      return odd;
    }
    const text = `${prefix}-${number}`;
    return prng.chance(0.1) ? text.toLowerCase() : text;
  };
}
