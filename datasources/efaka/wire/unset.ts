import type { Decoder } from '../../http/decode.ts';
import { optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';

/** Null where the value is null, absent or `""`, which eFaka echoes for what was never set. */
export function unset<T>(decoder: Decoder<T>): Decoder<T | null> {
  const decode = optional(decoder);
  return (input) => (input === '' ? null : decode(input));
}

/** Null also where the value is not as expected: for what nothing is filtered, ordered or decided by. */
export function loose<T>(decoder: Decoder<T>): Decoder<T | null> {
  return tolerant(unset(decoder));
}

export const looseText = loose(text);
