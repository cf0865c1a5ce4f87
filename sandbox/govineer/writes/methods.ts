import type { PaymentMethodRecord } from '../records.ts';
import type { AccountStore } from '../store/account-store.ts';
import { invalid } from './closed-shape.ts';

type Members = Readonly<Record<string, unknown>>;

/** The member that each type of method has, and no other of the three (published). */
const MEMBER = {
  credit: 'credit',
  ach: 'ach',
  wallet_credit: 'wallet',
  wallet_ach: 'wallet',
} as const satisfies Record<PaymentMethodRecord['payment_method_type'], string>;

/** The method of a body, whose shape is checked, as a payment shows it: without fingerprint. */
export function methodOf(account: AccountStore, given: unknown): PaymentMethodRecord {
  const method = given as Members & Pick<PaymentMethodRecord, 'payment_method_type'>;
  const type = method.payment_method_type;
  const wanted = MEMBER[type];
  for (const name of ['credit', 'ach', 'wallet'] as const) {
    const present = method[name] !== undefined && method[name] !== null;
    if (present !== (name === wanted)) {
      throw invalid(`Property 'payment_method.${name}' is ${present ? 'not valid' : 'required'}.`);
    }
  }
  if (wanted !== 'wallet') {
    const { fingerprint: _, ...shown } = method[wanted] as Members;
    return { payment_method_type: type, [wanted]: shown } as PaymentMethodRecord;
  }
  const uid = (method['wallet'] as { readonly saved_payment_method_uid: string }).saved_payment_method_uid;
  const kind = savedMethod(account, uid)?.payment_method_type;
  if (kind === undefined || `wallet_${kind}` !== type) {
    throw invalid("Property 'payment_method.wallet.saved_payment_method_uid' is not valid.");
  }
  return { payment_method_type: type, wallet: { saved_payment_method_uid: uid } };
}

/** A saved method of any customer of the account. */
export function savedMethod(account: AccountStore, uid: string): PaymentMethodRecord | undefined {
  for (const customer of account.customers.all()) {
    const saved = account.savedMethods(customer.uid).get(uid);
    if (saved !== undefined) return saved.payment_method;
  }
  return undefined;
}

/** Whether two methods are the same one, as a capture has to repeat it. */
export function isSameMethod(a: PaymentMethodRecord, b: PaymentMethodRecord): boolean {
  return (
    a.payment_method_type === b.payment_method_type &&
    a.wallet?.saved_payment_method_uid === b.wallet?.saved_payment_method_uid &&
    sameMembers(a.credit, b.credit) &&
    sameMembers(a.ach, b.ach)
  );
}

function sameMembers(a: object = {}, b: object = {}): boolean {
  const sorted = (value: object): string =>
    JSON.stringify(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  return sorted(a) === sorted(b);
}
