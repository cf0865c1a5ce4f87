import type { Prng } from '../../kit/prng.ts';
import type { AddressRecord } from '../records/common.ts';
import type { CustomerAddressRecord, CustomerRecord } from '../records/customers.ts';
import { creationTimes, timestamp } from './calendar.ts';
import { presentOnly } from './present.ts';
import { emailAddress, familyName, givenName, HOSTILE_REFERENCES, oftenMissing, text } from './texts.ts';

/** Customers of a space, oldest first, and their addresses. */
export interface People {
  readonly customers: readonly CustomerRecord[];
  readonly addresses: readonly CustomerAddressRecord[];
}

/** Two numbered neighbours at a time differ in case only; one in forty shares its text with the one before; the empty one is given once. */
export function people(prng: Prng, spaceId: number, count: number): People {
  const hostile = [...HOSTILE_REFERENCES];
  let emptyGiven = false;
  const customers: CustomerRecord[] = [];
  const addresses: CustomerAddressRecord[] = [];
  for (const [index, created] of creationTimes(prng, count).entries()) {
    const shared = index % 40 === 21 ? customers.at(-1)?.customerId : undefined;
    const ownText = shared ?? oftenMissing(prng, customerText(prng, index, hostile), 0.12);
    const repeatedEmpty = ownText === '' && emptyGiven;
    emptyGiven ||= ownText === '';
    const customer = presentOnly<CustomerRecord>({
      id: 3001 + index * 2,
      version: prng.int(1, 6),
      linkedSpaceId: spaceId,
      customerId: repeatedEmpty ? null : ownText,
      emailAddress: oftenMissing(prng, emailAddress(prng), 0.2),
      givenName: oftenMissing(prng, givenName(prng), 0.1),
      familyName: oftenMissing(prng, familyName(prng), 0.1),
      preferredCurrency: oftenMissing(prng, prng.pick(['CHF', 'EUR', 'JPY']), 0.4),
      language: oftenMissing(prng, prng.pick(['de-CH', 'fr-CH', 'en-US']), 0.2),
      metaData: prng.chance(0.2) ? { crm: `C-${prng.int(1, 999)}`, note: text(prng, ['vip', 'new']) } : {},
      createdOn: timestamp(prng, created),
    });
    customers.push(customer);
    for (let number = prng.int(0, 3); number > 0; number -= 1) {
      addresses.push(customerAddress(prng, customer, addresses.length));
    }
  }
  return { customers, addresses: withDefaults(addresses) };
}

function customerText(prng: Prng, index: number, hostile: string[]): string {
  if (prng.chance(0.1)) {
    const odd = hostile.pop();
    if (odd !== undefined) return odd;
  }
  const number = `${index >>> 1}`;
  return index % 2 === 0 ? `CUST-${number}` : `cust-${number}`;
}

function customerAddress(prng: Prng, customer: CustomerRecord, index: number): CustomerAddressRecord {
  return {
    id: 8001 + index * 3,
    version: 1,
    linkedSpaceId: customer.linkedSpaceId,
    customer: { id: customer.id },
    address: address(prng),
    addressType: prng.pick(['BILLING', 'SHIPPING', 'BOTH', 'BOTH']),
    defaultAddress: false,
    createdOn: customer.createdOn,
  };
}

/** The first address of each customer is the default, save for every seventh, who has none. */
function withDefaults(addresses: readonly CustomerAddressRecord[]): readonly CustomerAddressRecord[] {
  const seen = new Set<CustomerAddressRecord['id']>();
  return addresses.map((record) => {
    const first = !seen.has(record.customer.id);
    seen.add(record.customer.id);
    return first && Number(record.customer.id) % 7 !== 0 ? { ...record, defaultAddress: true } : record;
  });
}

export function address(prng: Prng): AddressRecord {
  const company = prng.chance(0.2);
  return presentOnly<AddressRecord>({
    salutation: oftenMissing(prng, prng.pick(['Frau', 'Herr', 'Mx']), 0.5),
    givenName: company ? undefined : oftenMissing(prng, givenName(prng), 0.1),
    familyName: company ? undefined : oftenMissing(prng, familyName(prng), 0.1),
    organizationName: company ? text(prng, ['Example AG', 'EXAMPLE ag', 'Käserei & Sohn']) : undefined,
    street: oftenMissing(prng, `${prng.pick(['Bahnhofstrasse', 'Rue du Lac'])} ${prng.int(1, 99)}`, 0.1),
    postcode: `${prng.int(1000, 9658)}`,
    city: text(prng, ['Winterthur', 'Genève', 'Zürich']),
    postalState: oftenMissing(prng, prng.pick(['ZH', 'GE']), 0.6),
    country: prng.pick(['CH', 'DE', 'JP', 'KW']),
    emailAddress: oftenMissing(prng, emailAddress(prng), 0.5),
    phoneNumber: oftenMissing(
      prng,
      `+41 44 ${prng.int(200, 999)} ${prng.int(10, 99)} 0${prng.int(0, 9)}`,
      0.6,
    ),
    mobilePhoneNumber: prng.chance(0.3) ? `+4179${prng.int(1_000_000, 9_999_999)}` : undefined,
  });
}
