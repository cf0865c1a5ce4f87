import type { Decoder, Fields, ObjectOf } from '../../http/decode.ts';
import { object } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { card } from './card.ts';
import { nativeId } from './native-id.ts';
import { timestamp } from './timestamp.ts';
import { loose, looseText } from './unset.ts';

const fields = {
  id: nativeId,
  paymentBrand: looseText,
  card: loose(card),
  bankAccount: loose(object({ holder: looseText, bankName: looseText })),
  virtualAccount: loose(object({ holder: looseText })),
  timestamp: loose(timestamp),
} satisfies Fields;

export type RegistrationRow = ObjectOf<typeof fields> & { readonly payload: unknown };

const decode = object(fields);

/** `GET /v3/registrations/{id}`. Nothing is filtered by what it says. */
export const registrationRow: Decoder<RegistrationRow> = (input) => {
  const row = decode(input);
  return row instanceof Mismatch ? row : { ...row, payload: input };
};
