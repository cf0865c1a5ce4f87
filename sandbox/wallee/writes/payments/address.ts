import { presentOnly } from '../../data/present.ts';
import type { AddressRecord } from '../../records/common.ts';
import type { BodyFields } from './body-fields.ts';

/** What is kept of an address, with the longest text of each (wallee spec: models). */
const KEPT = {
  salutation: 20,
  givenName: 100,
  familyName: 100,
  organizationName: 100,
  street: 300,
  postcode: 40,
  city: 100,
  postalState: 100,
  country: 2,
  emailAddress: 254,
  phoneNumber: 100,
  mobilePhoneNumber: 100,
} as const satisfies Record<keyof AddressRecord, number>;

/** Accepted, and not kept: no record of the sandbox has a place for them. */
const PASSED = [
  'commercialRegisterNumber',
  'dateOfBirth',
  'dependentLocality',
  'gender',
  'legalOrganizationForm',
  'salesTaxNumber',
  'socialSecurityNumber',
  'sortingCode',
] as const;

export function readAddress(parent: BodyFields, name: string): AddressRecord | undefined {
  const fields = parent.object(name, [...Object.keys(KEPT), ...PASSED]);
  if (fields === undefined) return undefined;
  const text = (key: keyof typeof KEPT): string | undefined => fields.text(key, { max: KEPT[key] });
  return presentOnly<AddressRecord>({
    salutation: text('salutation'),
    givenName: text('givenName'),
    familyName: text('familyName'),
    organizationName: text('organizationName'),
    street: text('street'),
    postcode: text('postcode'),
    city: text('city'),
    postalState: text('postalState'),
    country: text('country'),
    emailAddress: text('emailAddress'),
    phoneNumber: text('phoneNumber'),
    mobilePhoneNumber: text('mobilePhoneNumber'),
  });
}
