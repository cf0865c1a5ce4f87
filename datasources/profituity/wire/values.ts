import type { EpochMs } from '../../../src/domain/instant.ts';
import { parseInstant } from '../../../src/domain/instant.ts';
import type { RawPayload } from '../../../src/domain/records/record.ts';
import { isGuid } from '../../dialects/load-options/guid.ts';
import type { Decoder } from '../../http/decode.ts';
import { isObject } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** A guid, in lower case: the same one may be written in either. */
export const guid: Decoder<string> = (input) => {
  const id = typeof input === 'string' ? input.toLowerCase() : '';
  return isGuid(id) ? id : new Mismatch('', 'a guid', typeWord(input));
};

/** A date and time, cut to the millisecond; one that names no zone is in UTC (assumed). */
export const time: Decoder<EpochMs> = (input) => {
  const at = typeof input === 'string' ? (parseInstant(input) ?? parseInstant(`${input}Z`)) : null;
  return at?.at ?? new Mismatch('', 'a date and time', typeWord(input));
};

/** The end of a masked account number (`****1234`), and nothing else of it even where it came whole. */
export const last4: Decoder<string> = (input) => {
  const digits = typeof input === 'string' ? /.(\d{4})$/s.exec(input)?.[1] : undefined;
  return digits ?? new Mismatch('', 'a masked account number', typeWord(input));
};

export const jsonObject: Decoder<RawPayload> = (input) =>
  isObject(input) ? input : new Mismatch('', 'an object', typeWord(input));
