import type { Prng } from '../../kit/prng.ts';
import type { Card, PaymentRecord } from '../records.ts';

/** How a payment is paid. */
export type Means = Pick<PaymentRecord, 'paymentBrand' | 'card' | 'bankAccount' | 'virtualAccount'>;

const CARDS = [
  ['VISA', '420000'],
  ['VISA', '411111'],
  ['MASTER', '545454'],
  ['AMEX', '377777'],
] as const;

/** Mostly a card; accounts at banks and wallets, and now and then nothing but a brand. */
export function means(prng: Prng, holder: string): Means {
  const way = prng.next();
  if (way < 0.8) return cardMeans(prng, holder);
  if (way < 0.88) {
    const bankName = prng.pick(['Nordsee Bank', 'Caja Azul', '']);
    return {
      paymentBrand: 'DIRECTDEBIT_SEPA',
      bankAccount: { holder, bankName, country: prng.pick(['DE', 'ES']) },
    };
  }
  if (way < 0.95) {
    return {
      paymentBrand: 'PAYPAL',
      virtualAccount: { accountId: `shopper${prng.int(1, 90)}@example.org`, holder },
    };
  }
  return prng.chance(0.7) ? { paymentBrand: 'INVOICE' } : {};
}

export function cardMeans(prng: Prng, holder: string): { paymentBrand: string; card: Card } {
  const [paymentBrand, bin] = prng.pick(CARDS);
  return {
    paymentBrand,
    card: {
      bin,
      last4Digits: String(prng.int(0, 9999)).padStart(4, '0'),
      holder,
      expiryMonth: String(prng.int(1, 12)).padStart(2, '0'),
      expiryYear: String(prng.int(2027, 2036)),
    },
  };
}
