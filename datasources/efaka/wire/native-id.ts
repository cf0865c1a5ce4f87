import type { Decoder } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** Ids of payments and registrations: 32 lower-case hexadecimal digits (the relatives' form). */
export function isNativeId(text: string): boolean {
  return /^[a-f0-9]{32}$/.test(text);
}

/** Checkouts of relatives have upper case, and the name of a machine behind a dot. Never `.` or `..`: it goes into a path. */
export function isCheckoutId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text);
}

export const nativeId: Decoder<string> = (input) =>
  typeof input === 'string' && isNativeId(input)
    ? input
    : new Mismatch('', 'an id of 32 hexadecimal digits', typeWord(input));
