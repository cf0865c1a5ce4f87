import type { PaymentRecord } from '../../sandbox/govineer/records.ts';
import type { Merchant } from './merchant.ts';

/** A payment as its provider keeps it, and whose it is. */
export interface HeldPayment {
  readonly connection: string;
  readonly account: string;
  readonly payment: PaymentRecord;
}

/** Every payment of a merchant that can be understood: a currency that is none cannot. */
export function readablePayments(connection: string, { accounts }: Merchant): readonly HeldPayment[] {
  return accounts.flatMap((account) =>
    account.payments
      .all()
      .filter(({ currency }) => /^[A-Z]{3}$/.test(currency))
      .map((payment) => ({ connection, account: account.uid, payment })),
  );
}

/** The order of a list that nobody ordered: newest first, ties by connection, account and id. */
export function newestFirst(payments: readonly HeldPayment[]): readonly HeldPayment[] {
  const key = ({ connection, account, payment }: HeldPayment): readonly (string | number)[] => [
    -Date.parse(payment.created_at),
    connection,
    account,
    payment.uid,
  ];
  return payments.toSorted((a, b) => compareKeys(key(a), key(b)));
}

/** Numbers by size, text by UTF-16 code units: what is compared here is ASCII. */
export function compareKeys(
  a: readonly (string | number | bigint)[],
  b: readonly (string | number | bigint)[],
): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return 0;
}
