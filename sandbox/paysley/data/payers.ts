import type { Prng } from '../../kit/prng.ts';
import type { CustomerRecord, PaymentRecord } from '../records.ts';
import { phoneNumber } from './identifiers.ts';
import { FIRST_NAMES } from './texts.ts';

/** Who paid, as a history row tells it: there is no customer id in it. */
export type Payer = Pick<PaymentRecord, 'email' | 'customer_phone_number'>;

/**
 * A customer by e-mail or phone, a guest with an e-mail, or nobody. Rows of customers without an e-mail have
 * the phone only; some rows differ from their customer in case, space or the way the phone is written.
 */
export function payer(prng: Prng, list: readonly CustomerRecord[]): Payer {
  if (prng.chance(0.15)) return { email: '', customer_phone_number: '' };
  if (prng.chance(0.12)) {
    const email = `${prng.pick(FIRST_NAMES)}.guest${prng.int(1, 60)}@example.net`.toLowerCase();
    return { email, customer_phone_number: prng.chance(0.5) ? phoneNumber(prng) : '' };
  }
  // Squared chance: few customers pay often, most pay seldom.
  const customer = list[Math.floor(prng.next() ** 2 * list.length)];
  const email = customer?.email ?? '';
  const phone = customer?.mobile_no ?? '';
  return {
    email: email === '' ? '' : rewritten(prng, email),
    customer_phone_number: email === '' || prng.chance(0.3) ? phoneWritten(prng, phone) : '',
  };
}

/** Customers at a POS link leave nothing more often than not, and it then shows as null (published sample). */
export function posPayer(prng: Prng, list: readonly CustomerRecord[]): Payer {
  return prng.chance(0.7) ? { email: null, customer_phone_number: null } : payer(prng, list);
}

function rewritten(prng: Prng, email: string): string {
  if (prng.chance(0.85)) return email;
  return prng.pick([
    email.toUpperCase(),
    ` ${email}`,
    `${email} `,
    email.charAt(0).toUpperCase() + email.slice(1),
  ]);
}

function phoneWritten(prng: Prng, phone: string): string {
  if (phone === '' || prng.chance(0.85)) return phone;
  return prng.pick([phone.slice(1), `${phone.slice(0, 4)} ${phone.slice(4, 7)}-${phone.slice(7)}`]);
}
