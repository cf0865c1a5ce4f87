import type { TransactionRecord } from '../records/payments.ts';
import { Decimal } from '../wire/decimal.ts';

/**
 * What transactions of a space are bent into, beside the awkward texts and times that all data has: a pending
 * one whose amount has more digits than a double, one beyond 2^53, a failed one below zero, and one whose
 * currency is "chf", which is no ISO 4217 code.
 */
export function addOddities(transactions: TransactionRecord[]): void {
  const amount = (text: string): Partial<TransactionRecord> => ({ authorizationAmount: new Decimal(text) });
  bend(transactions, 'PENDING', amount('10.12345678901234567890'));
  bend(transactions, 'CONFIRMED', amount('9007199254740993.01'));
  bend(transactions, 'FAILED', amount('-5.00'));
  bend(transactions, 'CREATE', { currency: 'chf' });
}

/** Changes the first transaction of the state. Its line items stay as they were. */
function bend(transactions: TransactionRecord[], state: string, changes: Partial<TransactionRecord>): void {
  const index = transactions.findIndex((transaction) => transaction.state === state);
  const before = transactions[index];
  if (before !== undefined) transactions[index] = { ...before, ...changes };
}
