import type { Decoder } from '../../http/decode.ts';
import { isObject } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** Text by language tag: the American English one, else another English one, else the first by tag. */
export const localized: Decoder<string> = (input) => {
  if (!isObject(input)) return new Mismatch('', 'text by language', typeWord(input));
  const tags = Object.keys(input).sort();
  const tag = tags.find((name) => name === 'en-US') ?? tags.find((name) => /^en\b/.test(name)) ?? tags[0];
  const text = tag === undefined ? undefined : input[tag];
  return typeof text === 'string' ? text : new Mismatch(tag ?? '', 'text', typeWord(text));
};
