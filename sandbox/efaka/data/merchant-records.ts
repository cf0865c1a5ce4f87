import { createPrng, seedFor } from '../../kit/prng.ts';
import type { CheckoutRecord, RegistrationRecord } from '../records.ts';
import { decimalText } from '../wire/amount.ts';
import { timestamp } from '../wire/timestamp.ts';
import { END_OF_DATA } from './calendar.ts';
import { cardMeans } from './means.ts';
import { price } from './money.ts';
import { SeededPayments } from './seeded-payments.ts';
import { givenName, surname } from './texts.ts';

export interface Size {
  readonly seed: number;
  /** 1 is about 2,000 payments. */
  readonly scale: number;
}

/** What a merchant begins with. */
export interface MerchantRecords {
  readonly payments: SeededPayments;
  readonly registrations: readonly RegistrationRecord[];
  readonly checkouts: readonly CheckoutRecord[];
}

/** Counts at scale 1. */
const COUNTS = { registrations: 80, checkouts: 90 };
/** Far enough ahead that an open checkout is open on any day the sandbox runs. */
const STILL_OPEN = Date.UTC(2099, 11, 31);
const HEX = '0123456789abcdef';

/** All records of the merchant, the same for the same seed and scale. */
export function merchantRecords(size: Size): MerchantRecords {
  const payments = new SeededPayments(size);
  return { payments, registrations: registrations(size), checkouts: checkouts(size, payments) };
}

function registrations({ seed, scale }: Size): readonly RegistrationRecord[] {
  const prng = createPrng(seedFor(seed, 'efaka registrations'));
  return Array.from({ length: scaled(COUNTS.registrations, scale) }, () => ({
    id: `8ac7b1${prng.text(HEX, 26)}`,
    ...cardMeans(prng, `${givenName(prng)} ${surname(prng)}`.slice(0, 128)),
    timestamp: timestamp(END_OF_DATA - prng.int(1, 700 * 86_400) * 1000),
  }));
}

/** One in three open, one in three over, and the others paid with the first payments, whatever came of them. */
function checkouts({ seed, scale }: Size, payments: SeededPayments): readonly CheckoutRecord[] {
  const prng = createPrng(seedFor(seed, 'efaka checkouts'));
  const initial = payments.initial();
  return Array.from({ length: scaled(COUNTS.checkouts, scale) }, (_, index) => {
    const amount = decimalText(BigInt(price(prng, 'EUR')));
    const over = END_OF_DATA - prng.int(1, 700 * 86_400) * 1000;
    const checkout = {
      id: `8ac7c0${prng.text(HEX, 26)}`,
      form: { amount, currency: 'EUR', paymentType: 'DB', merchantTransactionId: `checkout-${index + 1}` },
      expiresAt: index % 3 === 0 ? STILL_OPEN : over,
    };
    if (index % 3 !== 2) return checkout;
    const payment = initial.next();
    if (payment.done === true) return checkout;
    const { amount: paid, currency, paymentType, id: paymentId } = payment.value;
    return { ...checkout, form: { amount: paid, currency, paymentType }, paymentId };
  });
}

function scaled(count: number, scale: number): number {
  return Math.max(3, Math.round(count * scale));
}
