import type { Decoder } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { unset } from './unset.ts';

/** Null also where the value is not as expected: for what nothing is filtered, ordered or decided by. */
export function tolerant<T>(decoder: Decoder<T>): Decoder<T | null> {
  const decode = unset(decoder);
  return (input) => {
    const value = decode(input);
    return value instanceof Mismatch ? null : value;
  };
}
