import { bigInteger } from '../../http/decode.ts';
import type { Decoder } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** An id of the provider that is text: opaque, never empty. */
export const id: Decoder<string> = (input) =>
  typeof input === 'string' && input !== '' ? input : new Mismatch('', 'an id', typeWord(input));

/** An id that is a whole number above zero, written as a number in some answers and as text in others. */
export const numericId: Decoder<string> = (input) => {
  if (typeof input === 'string' && /^[1-9]\d{0,39}$/.test(input)) return input;
  const number = bigInteger(input);
  return number instanceof Mismatch || number <= 0n
    ? new Mismatch('', 'a number above zero', typeWord(input))
    : number.toString();
};
