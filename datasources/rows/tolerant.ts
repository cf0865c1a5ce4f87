import type { Decoder } from '../http/decode.ts';
import { optional } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';

/** Null where the value is missing or not as expected: for what nothing is filtered, ordered or decided by. */
export function tolerant<T>(decoder: Decoder<T>): Decoder<T | null> {
  const decode = optional(decoder);
  return (input) => {
    const value = decode(input);
    return value instanceof Mismatch ? null : value;
  };
}
