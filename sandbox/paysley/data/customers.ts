import type { Prng } from '../../kit/prng.ts';
import type { CustomerGroupRecord, CustomerRecord } from '../records.ts';
import { END_OF_DATA, timestamp } from './calendar.ts';
import { phoneNumber } from './identifiers.ts';
import {
  AWKWARD_TEXTS,
  COMPANIES,
  FIRST_NAMES,
  firstName,
  LAST_NAMES,
  lastName,
  oftenUnset,
} from './texts.ts';

const GROUPS = [
  'Card',
  'Wholesale',
  'wholesale EU',
  'Members',
  'Staff 🧑‍🍳',
  'لجان',
  "Owner's club",
  'Card holders',
];

export function customerGroups(prng: Prng): readonly CustomerGroupRecord[] {
  return GROUPS.map((name, index) => ({
    group_id: 160 + index * 7,
    name,
    description: oftenUnset(prng, `group for ${name.toLowerCase()}`, 0.4),
    date_created: timestamp(END_OF_DATA - prng.int(1, 700) * 86_400_000 - prng.int(1, 80_000) * 1000),
  }));
}

/** Addresses that a parser, a folder or an encoder trips over; one is a piece of another. */
const ODD_EMAILS = [
  'ann@example.com',
  'joann@example.com',
  "d'arcy@example.org",
  'plus+tag@example.com',
  'percent%25@example.com',
  '"two words"@example.com',
  'ünï@exämple.com',
  'under_score@example.com',
  'UPPER@EXAMPLE.ORG',
];

const PLACES = [
  {
    country_iso: 'US',
    country_name: 'United States',
    state: 'CA',
    city: 'Los Angeles',
    postal_code: '90001',
  },
  { country_iso: 'ZA', country_name: 'South Africa', state: '', city: 'Cape Town', postal_code: '8001' },
  { country_iso: 'MU', country_name: 'Mauritius', state: '', city: 'Curepipe', postal_code: '' },
  { country_iso: 'JP', country_name: 'Japan', state: '東京都', city: '渋谷区', postal_code: '150-0002' },
] as const;
const NOWHERE = { country_iso: '', country_name: null, state: null, city: '', postal_code: '' } as const;

/**
 * Customers by rising id, with gaps. E-mails are unique even after trimming and folding; every fourteenth has
 * the phone of the one before. One in eight has a phone only, some have an e-mail only, none has neither.
 */
export function customers(
  prng: Prng,
  count: number,
  groups: readonly CustomerGroupRecord[],
): readonly CustomerRecord[] {
  const made: CustomerRecord[] = [];
  let id = 700;
  for (let index = 0; index < count; index += 1) {
    id += prng.int(1, 4);
    const phoneOnly = index % 8 === 5;
    const emailOnly = !phoneOnly && prng.chance(0.3);
    const before = made.at(-1)?.mobile_no ?? '';
    const shared = index % 14 === 6 && before !== '';
    made.push({
      customer_id: id,
      email: phoneOnly ? oftenUnset(prng, '', 1) : email(prng, index),
      mobile_no: emailOnly ? oftenUnset(prng, '', 1) : shared ? before : phoneNumber(prng),
      group_id: prng.chance(0.5)
        ? (groups[prng.int(0, groups.length - 1)]?.group_id ?? null)
        : prng.pick([null, 0]),
      salutation: oftenUnset(prng, prng.pick(['Mr.', 'Mrs.', 'Ms.', 'Dr. ']), 0.5),
      ...names(prng, index),
      ein_code: oftenUnset(prng, `12-${prng.text('0123456789', 7)}`, 0.9),
      description: oftenUnset(prng, prng.pick(AWKWARD_TEXTS), 0.7),
      ...(prng.chance(0.6) ? prng.pick(PLACES) : NOWHERE),
      reference_number: oftenUnset(prng, `C-${prng.int(1, 300)}`, 0.4),
      additional_value: prng.chance(0.2) ? { age: prng.int(18, 90), note: prng.pick(AWKWARD_TEXTS) } : null,
      address_line1: oftenUnset(prng, `${prng.int(1, 200)} Main Road`, 0.4),
      address_line2: oftenUnset(prng, 'Flat 2', 0.9),
    });
  }
  return made;
}

function email(prng: Prng, index: number): string {
  const odd = index % 8 === 2 ? ODD_EMAILS[Math.floor(index / 8)] : undefined;
  if (odd !== undefined) return odd;
  const local = `${prng.pick(FIRST_NAMES)}.${prng.pick(LAST_NAMES).replace(' ', '')}${index}`;
  return `${prng.chance(0.85) ? local.toLowerCase() : local}@example.com`;
}

function names(
  prng: Prng,
  index: number,
): Pick<CustomerRecord, 'first_name' | 'last_name' | 'company' | 'listing_type'> {
  if (prng.chance(0.25)) {
    return {
      first_name: oftenUnset(prng, firstName(prng), 0.7),
      last_name: oftenUnset(prng, lastName(prng), 0.7),
      company: prng.chance(0.2) ? prng.pick(AWKWARD_TEXTS) : prng.pick(COMPANIES),
      listing_type: 'company',
    };
  }
  // Every fifth takes the next awkward text, so that at scale 1 each is somebody's name.
  const awkward = index % 5 === 3 ? AWKWARD_TEXTS[Math.floor(index / 5) % AWKWARD_TEXTS.length] : undefined;
  return {
    first_name: awkward ?? oftenUnset(prng, firstName(prng), 0.08),
    last_name: oftenUnset(prng, lastName(prng), 0.2),
    company: oftenUnset(prng, prng.pick(COMPANIES), 0.9),
    listing_type: 'individual',
  };
}
