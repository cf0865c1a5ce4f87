import type { EpochMs } from '../../../src/domain/instant.ts';
import { parseInstant } from '../../../src/domain/instant.ts';
import type { Decoder } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

const form = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,12})?)([+-]\d{2})(\d{2})$/;

/**
 * `yyyy-MM-dd HH:mm:ss+0000`, with a fraction of a second or without: a blank between, no colon in the offset. Engines
 * differ in what `new Date()` makes of it.
 */
export const timestamp: Decoder<EpochMs> = (input) => {
  const match = typeof input === 'string' ? form.exec(input) : null;
  const [, date = '', time = '', hours = '', minutes = ''] = match ?? [];
  const parsed = match === null ? null : parseInstant(`${date}T${time}${hours}:${minutes}`);
  return parsed?.at ?? new Mismatch('', 'a time as yyyy-MM-dd HH:mm:ss+0000', typeWord(input));
};
