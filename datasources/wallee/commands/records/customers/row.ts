import { flag, integer, object, optional, text } from '../../../../http/decode.ts';
import type { DecodedBy } from '../../../../http/decode.ts';
import { tolerant } from '../../../../rows/tolerant.ts';
import { id64 } from '../../../wire/id64.ts';
import { jsonObject } from '../../../wire/json-object.ts';
import type { Values } from '../looks.ts';

/** A customer as commands read it, `metaData` expanded. */
export const customerRow = object({
  id: id64,
  version: integer,
  givenName: optional(text),
  familyName: optional(text),
  emailAddress: optional(text),
  language: optional(text),
  customerId: optional(text),
  metaData: tolerant(jsonObject),
});

/** What of a customer tells who made it: no more, so that no odd one is overlooked. */
export const markedCustomer = object({ id: id64, metaData: tolerant(jsonObject) });

export type CustomerRow = DecodedBy<typeof customerRow>;

export function customerValues(row: CustomerRow): Values {
  const { givenName, familyName, emailAddress, language, customerId, metaData } = row;
  const texts = Object.entries(metaData ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { givenName, familyName, emailAddress, language, customerId, metaData: Object.fromEntries(texts) };
}

/** An entry of a customer's addresses. */
export const addressRow = object({
  id: id64,
  version: integer,
  defaultAddress: tolerant(flag),
  addressType: optional(text),
  address: tolerant(jsonObject),
});

export type AddressRow = DecodedBy<typeof addressRow>;
