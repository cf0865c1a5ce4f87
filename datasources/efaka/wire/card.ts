import type { Decoder } from '../../http/decode.ts';
import { object, text } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';
import { loose, looseText, unset } from './unset.ts';

/** A whole number from `min` to `max`, written as text or as a number. */
function numberFrom(min: number, max: number): Decoder<number> {
  return (input) => {
    const written = typeof input === 'number' || typeof input === 'string' ? String(input) : '';
    const value = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
    return value >= min && value <= max
      ? value
      : new Mismatch('', `a number from ${min} to ${max}`, typeWord(input));
  };
}

/** The last four digits of what is a number's end; null for what is none. More than four are never shown. */
export function lastFour(digits: string | null): string | null {
  return digits !== null && /^\d{4,}$/.test(digits) ? digits.slice(-4) : null;
}

/** What is shown of a card. Its number never is; the first digits of it are not read. */
export const card = object({
  last4Digits: unset(text),
  holder: looseText,
  expiryMonth: loose(numberFrom(1, 12)),
  expiryYear: loose(numberFrom(1000, 9999)),
});
