import type { Decoder } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** An id of the provider: opaque, never empty. Half a surrogate pair, which JSON can say, fits in no global id. */
export const uid: Decoder<string> = (input) =>
  typeof input === 'string' && input !== '' && input.isWellFormed()
    ? input
    : new Mismatch('', 'an id', typeWord(input));
