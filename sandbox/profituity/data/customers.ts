import type { Prng } from '../../kit/prng.ts';
import type { AddressRecord, CustomerRecord, Guid } from '../records.ts';
import { seededGuid } from '../wire/guid.ts';
import { creationTimes, DAY_MS, later } from './calendar.ts';
import { emailAddress, oftenMissing, personName, phoneNumber, references } from './texts.ts';

/** Customers of a merchant, oldest first. References are unique where given, e-mails are not. */
export function customers(prng: Prng, merchantId: Guid, count: number): readonly CustomerRecord[] {
  const reference = references(prng, 'C');
  return creationTimes(prng, count).map((creationTime) => ({
    id: seededGuid(prng),
    merchantId,
    externalId: reference(),
    name: personName(prng),
    email: oftenMissing(prng, emailAddress(prng)),
    phone: oftenMissing(prng, phoneNumber(prng), 0.4),
    address: prng.chance(0.3) ? null : address(prng),
    creationTime,
    lastModificationTime: prng.chance(0.8) ? null : later(prng, creationTime, prng.int(1, 60) * DAY_MS),
  }));
}

function address(prng: Prng): AddressRecord {
  const [city, state] = prng.pick([
    ['Dayton', 'OH'],
    ['Fresno', 'CA'],
    ['Tulsa', 'OK'],
    ['Cañon City', 'CO'],
  ]);
  return {
    line1: `${prng.int(1, 9999)} ${prng.pick(['Main St', 'Oak Ave', "O'Hare Blvd"])}`,
    line2: oftenMissing(prng, `Apt ${prng.int(1, 40)}`, 0.7),
    city,
    state,
    zip: oftenMissing(prng, prng.text('0123456789', 5), 0.1),
  };
}
