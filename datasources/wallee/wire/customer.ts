import type { Fields } from '../../http/decode.ts';
import { instant, integer, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64 } from './id64.ts';
import { jsonObject } from './json-object.ts';

/** `/customers`. `customerId` is the merchant's text. */
export const customerFields = {
  id: id64,
  version: tolerant(integer),
  customerId: optional(text),
  emailAddress: optional(text),
  givenName: optional(text),
  familyName: optional(text),
  language: tolerant(text),
  metaData: tolerant(jsonObject),
  createdOn: instant,
} satisfies Fields;
