import type { Decoder } from '../../http/decode.ts';
import { bigInteger, object } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';

/** An int64 id, as the text of its digits. */
export const id64: Decoder<string> = (input) => {
  const id = bigInteger(input);
  return id instanceof Mismatch ? new Mismatch('', 'an id of 64 bits', id.received) : id.toString();
};

/** Another record, of which at least the id is shown. */
export const link = object({ id: id64 });
