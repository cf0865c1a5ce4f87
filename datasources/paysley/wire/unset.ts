import type { Decoder } from '../../http/decode.ts';
import { optional } from '../../http/decode.ts';

/** Null where the value is null, absent or `""`, which Paysley echoes for what was never set. */
export function unset<T>(decoder: Decoder<T>): Decoder<T | null> {
  const decode = optional(decoder);
  return (input) => (input === '' ? null : decode(input));
}
