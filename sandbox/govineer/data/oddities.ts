import type { Amount, PaymentRecord, TransactionRecord } from '../records.ts';
import { caseTwin } from './identifiers.ts';

/**
 * What a payment of an account is bent into, beside the awkward texts and times that all data has:
 * - `negative`: a failed payment of a negative total;
 * - `huge`: a captured payment of 2^53 + 1 minor units, and a validated one of the greatest int64;
 * - `unreadable`: a validated payment whose currency is "usd", which is no ISO 4217 code.
 */
export type Oddity = 'negative' | 'huge' | 'unreadable';

type Data = { readonly payments: PaymentRecord[]; readonly transactions: TransactionRecord[] };

/** Bends rows of an account in place: its oddity, and in every account two payments whose uids differ in case only. */
export function addOddities({ payments, transactions }: Data, oddity: Oddity | undefined): void {
  twin(payments, transactions);
  switch (oddity) {
    case 'negative': {
      const uid = bend(payments, 'failed', amounts(-500));
      replace(transactions, (sale) => sale.payment_uid === uid, { amount: -500 });
      return;
    }
    case 'huge': {
      const beyondDouble = 9_007_199_254_740_993n;
      const uid = bend(payments, 'captured', { ...amounts(beyondDouble), captured_amount: beyondDouble });
      replace(transactions, (sale) => sale.payment_uid === uid, { amount: beyondDouble });
      bend(payments, 'validated', amounts(9_223_372_036_854_775_807n));
      return;
    }
    case 'unreadable':
      bend(payments, 'validated', { currency: 'usd' });
      return;
    case undefined:
      return;
  }
}

function amounts(total: Amount): Partial<PaymentRecord> {
  return { base_amount: total, tax_amount: 0, processing_fee_amount: 0, total_amount: total };
}

/** Changes the first payment of the status; answers its uid. */
function bend(
  payments: PaymentRecord[],
  status: string,
  changes: Partial<PaymentRecord>,
): string | undefined {
  return replace(payments, (payment) => payment.status === status, changes)?.uid;
}

function twin(payments: PaymentRecord[], transactions: TransactionRecord[]): void {
  const [first, second] = payments.slice(2, 4);
  if (first === undefined || second === undefined) return;
  const uid = caseTwin(first.uid);
  replace(payments, (payment) => payment.uid === second.uid, { uid });
  for (const [index, transaction] of transactions.entries()) {
    if (transaction.payment_uid === second.uid) transactions[index] = { ...transaction, payment_uid: uid };
  }
}

function replace<T>(list: T[], wanted: (item: T) => boolean, changes: Partial<T>): T | undefined {
  const index = list.findIndex(wanted);
  const before = list[index];
  if (before === undefined) return undefined;
  const after = { ...before, ...changes };
  list[index] = after;
  return after;
}
