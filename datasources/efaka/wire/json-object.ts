import type { Decoder } from '../../http/decode.ts';
import { isObject } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** An object of whatever members. */
export const jsonObject: Decoder<Readonly<Record<string, unknown>>> = (input) =>
  isObject(input) ? input : new Mismatch('', 'an object', typeWord(input));
