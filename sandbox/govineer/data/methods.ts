import type { Prng } from '../../kit/prng.ts';
import type { AchDetails, CreditDetails, PaymentMethodRecord, SavedMethodRecord } from '../records.ts';
import { digits, prefixedId } from './identifiers.ts';
import { holderName } from './texts.ts';

const CARDS = [
  { bin: '411111', last4: '1111', brand: 'VISA' },
  { bin: '555555', last4: '4444', brand: 'MASTERCARD' },
  { bin: '400000', last4: '0002', brand: 'VISA' },
  { bin: '378282', last4: '0005', brand: 'AMEX' },
] as const;

export function creditDetails(prng: Prng): CreditDetails {
  const card = prng.pick(CARDS);
  return {
    last4: prng.chance(0.5) ? card.last4 : digits(prng, 4),
    exp_month: prng.int(1, 12),
    exp_year: prng.int(2024, 2031),
    bin: card.bin,
    ...(prng.chance(0.1) ? { holder_name: prng.chance(0.5) ? null : '' } : { holder_name: holderName(prng) }),
    ...(prng.chance(0.8) ? { card_brand: card.brand } : {}),
  };
}

export function achDetails(prng: Prng): AchDetails {
  return {
    routing_number: digits(prng, 9),
    account_number_suffix: digits(prng, 4),
    account_type: prng.chance(0.7) ? 'checking' : 'savings',
    ...(prng.chance(0.8) ? { bank_name: 'First Example Bank' } : {}),
    ...(prng.chance(0.8) ? { holder_name: holderName(prng) } : {}),
  };
}

/** None to three saved methods of a customer, the first of them the default. */
export function savedMethods(prng: Prng): readonly SavedMethodRecord[] {
  const count = prng.chance(0.45) ? 0 : prng.int(1, 3);
  return Array.from({ length: count }, (_, index) => ({
    saved_payment_method_uid: prefixedId(prng, 'spm'),
    payment_method: savedMethod(prng),
    // The flag is seen in sessions only; that a list carries it is assumed, so some rows go without.
    ...(prng.chance(0.9) ? { is_default: index === 0 } : {}),
  }));
}

function savedMethod(prng: Prng): PaymentMethodRecord {
  const fingerprint = `fpp_${digits(prng, 16)}`;
  return prng.chance(0.7)
    ? { payment_method_type: 'credit', credit: { fingerprint, ...creditDetails(prng) } }
    : { payment_method_type: 'ach', ach: { fingerprint, ...achDetails(prng) } };
}

/** The method of a payment, sanitised: no fingerprint. A saved one of the customer is used half the time. */
export function paymentMethod(
  prng: Prng,
  bank: boolean,
  saved: readonly SavedMethodRecord[],
): PaymentMethodRecord {
  const kind = bank ? 'ach' : 'credit';
  const usable = saved.find((method) => method.payment_method.payment_method_type === kind);
  if (usable === undefined || prng.chance(0.5)) {
    return bank
      ? { payment_method_type: 'ach', ach: achDetails(prng) }
      : { payment_method_type: 'credit', credit: creditDetails(prng) };
  }
  const wallet = { saved_payment_method_uid: usable.saved_payment_method_uid };
  const { credit, ach } = usable.payment_method;
  // Whether a wallet payment repeats the card's data is not published: half of these do.
  const repeated = prng.chance(0.5);
  if (bank) {
    return {
      payment_method_type: 'wallet_ach',
      wallet,
      ...(repeated && ach !== undefined ? { ach: sanitised(ach) } : {}),
    };
  }
  return {
    payment_method_type: 'wallet_credit',
    wallet,
    ...(repeated && credit !== undefined ? { credit: sanitised(credit) } : {}),
  };
}

function sanitised<T extends { readonly fingerprint?: string }>(details: T): Omit<T, 'fingerprint'> {
  const { fingerprint: _permanent, ...rest } = details;
  return rest;
}
