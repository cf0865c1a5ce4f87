import type { CustomerRecord } from '../../../../sandbox/paysley/records.ts';

/** One that has all that Paysley requires of it. */
export const plainCustomer: CustomerRecord = {
  customer_id: 9001,
  email: 'plain@example.com',
  mobile_no: '+27821234567',
  group_id: 160,
  salutation: 'Dr. ',
  first_name: 'Pat',
  last_name: 'Plain',
  company: '',
  ein_code: '12-3456789',
  listing_type: 'individual',
  description: null,
  country_iso: 'US',
  country_name: 'United States',
  state: 'CA',
  city: 'Los Angeles',
  postal_code: '90001',
  reference_number: 'C-1',
  additional_value: { age: 20, note: 'x' },
  address_line1: '1 Main Road',
  address_line2: '',
};

export const address = {
  line1: '2 Side Road',
  line2: null,
  city: null,
  state: null,
  postalCode: '8001',
  country: 'ZA',
};
