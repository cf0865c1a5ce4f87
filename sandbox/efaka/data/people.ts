import type { Prng } from '../../kit/prng.ts';
import type { Address, Customer, PaymentRecord } from '../records.ts';
import { AWKWARD_TEXTS, givenName, oftenUnset, surname } from './texts.ts';

/** What a merchant tells of the shopper and of the order. */
export type Told = Pick<
  PaymentRecord,
  'customer' | 'billing' | 'shipping' | 'customParameters' | 'descriptor' | 'merchantInvoiceId'
>;

/** Members left out, members that are "", and some of everything. */
export function told(prng: Prng, family: number): Told {
  return defined({
    customer: prng.chance(0.75) ? customer(prng) : undefined,
    billing: prng.chance(0.6) ? address(prng) : undefined,
    shipping: prng.chance(0.1) ? address(prng) : undefined,
    customParameters: prng.chance(0.4)
      ? { orderRef: `A${family}`, ...(prng.chance(0.3) ? { note: prng.pick(AWKWARD_TEXTS) } : {}) }
      : undefined,
    descriptor: prng.chance(0.5) ? prng.pick(['Shop 12', 'Tickets & more', '']) : undefined,
    merchantInvoiceId: prng.chance(0.2) ? `INV-${family}` : undefined,
  });
}

function customer(prng: Prng): Customer {
  const given = givenName(prng);
  const number = prng.int(1, 400);
  return defined({
    merchantCustomerId: oftenUnset(prng, `shopper-${number}`, 0.4),
    givenName: oftenUnset(prng, given, 0.1),
    surname: oftenUnset(prng, surname(prng), 0.1),
    email: oftenUnset(
      prng,
      prng.chance(0.1) ? `Shopper${number}@Example.ORG` : `shopper${number}@example.org`,
      0.2,
    ),
    phone: oftenUnset(prng, `+49 30 ${prng.int(100_000, 999_999)}`, 0.6),
    mobile: oftenUnset(prng, `+49170${prng.int(1_000_000, 9_999_999)}`, 0.6),
    ip: prng.chance(0.3) ? `192.0.2.${prng.int(1, 254)}` : undefined,
  });
}

function address(prng: Prng): Address {
  return defined({
    street1: oftenUnset(
      prng,
      `${prng.int(1, 200)} ${prng.pick(['Hafenstraße', 'High Street', 'Rue "Neuve"'])}`,
      0.1,
    ),
    street2: oftenUnset(prng, prng.pick(['3rd floor', 'c/o Lund']), 0.8),
    city: prng.pick(['Hamburg', 'Leeds', 'Liège', '東京']),
    state: oftenUnset(prng, prng.pick(['HH', 'West Yorkshire']), 0.7),
    postcode: oftenUnset(prng, String(prng.int(10_000, 99_999)), 0.1),
    country: prng.pick(['DE', 'GB', 'BE', 'JP']),
  });
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without the members that are undefined: on the wire they are not there. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>;
}
