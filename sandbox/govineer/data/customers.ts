import type { Prng } from '../../kit/prng.ts';
import type { CustomerRecord } from '../records.ts';
import { creationTimes, later, timestamp } from './calendar.ts';
import { uuid } from './identifiers.ts';
import { presentOnly } from './present.ts';
import { emailAddress, HOSTILE_TEXTS, oftenMissing, personName } from './texts.ts';

/** Customers of an account, oldest first. References are unique where given, though some differ in case only. */
export function customers(prng: Prng, count: number): readonly CustomerRecord[] {
  const hostile = [...HOSTILE_TEXTS];
  let emptyGiven = false;
  return creationTimes(prng, count).map((created, index) => {
    const reference = oftenMissing(prng, customerReference(prng, index, hostile), 0.12);
    const repeatedEmpty = reference === '' && emptyGiven;
    emptyGiven ||= reference === '';
    return presentOnly({
      uid: uuid(prng),
      reference_id: repeatedEmpty ? null : reference,
      name: oftenMissing(prng, personName(prng), 0.08),
      email: oftenMissing(prng, emailAddress(prng), 0.2),
      created_at: timestamp(prng, created),
      updated_at: prng.chance(0.2) ? null : timestamp(prng, later(created, prng.int(0, 30) * 86_400_000)),
    });
  });
}

/** Two neighbours at a time share a number: CUST-7 and cust-7. */
function customerReference(prng: Prng, index: number, hostile: string[]): string {
  if (prng.chance(0.1)) {
    const text = hostile.pop();
    if (text !== undefined) return text;
  }
  const number = `${index >>> 1}`;
  return index % 2 === 0 ? `CUST-${number}` : `cust-${number}`;
}
