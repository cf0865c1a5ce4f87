import type { DecodedBy } from '../../http/decode.ts';
import { object, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';

export const address = object({
  givenName: tolerant(text),
  familyName: tolerant(text),
  organizationName: tolerant(text),
  street: tolerant(text),
  city: tolerant(text),
  postalState: tolerant(text),
  postcode: tolerant(text),
  country: tolerant(text),
  phoneNumber: tolerant(text),
  mobilePhoneNumber: tolerant(text),
});

export type WireAddress = DecodedBy<typeof address>;
