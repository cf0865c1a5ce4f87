import { BOOLEAN, ID, INTEGER, OPAQUE, TEXT, words } from './field.ts';
import type { Field } from './field.ts';

export const SPACE_FIELDS = { id: ID, version: INTEGER, linkedSpaceId: ID } as const;

export const CREATION_STATE = words('CREATE', 'ACTIVE', 'INACTIVE', 'DELETING', 'DELETED');
export const ENVIRONMENT = words('LIVE', 'PREVIEW');
export const ATTEMPT_ENVIRONMENT = words('PRODUCTION', 'TEST');

export const ADDRESS: Field = {
  kind: 'part',
  fields: {
    salutation: TEXT,
    givenName: TEXT,
    familyName: TEXT,
    organizationName: TEXT,
    street: TEXT,
    postcode: TEXT,
    city: TEXT,
    postalState: TEXT,
    country: TEXT,
    emailAddress: TEXT,
    phoneNumber: TEXT,
    mobilePhoneNumber: TEXT,
  },
};

export const FAILURE_REASON: Field = {
  kind: 'part',
  fields: {
    id: ID,
    category: words('TEMPORARY_ISSUE', 'INTERNAL', 'END_USER', 'CONFIGURATION', 'DEVELOPER'),
    name: OPAQUE,
    description: OPAQUE,
  },
};

export const BILLING_CYCLE: Field = {
  kind: 'part',
  fields: { billingCycleType: words('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), numberOfPeriods: INTEGER },
};

export const FLAGS = {
  active: BOOLEAN,
  activeOrRestrictedActive: BOOLEAN,
  restrictedActive: BOOLEAN,
} as const;
