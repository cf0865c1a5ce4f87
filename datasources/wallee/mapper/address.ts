import type { Address } from '../../../src/domain/records/parts.ts';
import type { WireAddress } from '../wire/address.ts';

export function postalAddress(address: WireAddress | null): Address | null {
  if (address === null) return null;
  return {
    line1: address.street,
    line2: null,
    city: address.city,
    state: address.postalState,
    postalCode: address.postcode,
    country: address.country,
  };
}

/** The person's name, else the organisation's. */
export function nameOf(address: WireAddress | null): string | null {
  const person = [address?.givenName, address?.familyName].filter((part) => isTold(part)).join(' ');
  if (person !== '') return person;
  return isTold(address?.organizationName) ? address.organizationName : null;
}

export function phoneOf(address: WireAddress | null): string | null {
  return address?.phoneNumber ?? address?.mobilePhoneNumber ?? null;
}

function isTold(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '';
}
