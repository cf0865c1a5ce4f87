import type { Decoder } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** An id of the provider: opaque, never empty. */
export const uid: Decoder<string> = (input) =>
  typeof input === 'string' && input !== '' ? input : new Mismatch('', 'an id', typeWord(input));
