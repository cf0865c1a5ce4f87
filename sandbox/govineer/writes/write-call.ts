import { prefixedId } from '../data/identifiers.ts';
import type { PaymentRecord, TransactionRecord } from '../records.ts';
import type { GovineerContext } from '../routes/context.ts';
import { errorReply, notFound } from '../routes/error-reply.ts';
import type { AccountStore } from '../store/account-store.ts';
import { WriteError } from './write-error.ts';

/** A write to an account. */
export interface WriteCall {
  readonly context: GovineerContext;
  readonly account: AccountStore;
  /** The first parameter of the path, decoded. */
  readonly uid: string;
  /** The second one; empty where there is none. */
  readonly part: string;
  readonly body: Buffer;
}

export function paymentOf({ account, uid }: WriteCall): PaymentRecord {
  const payment = account.payments.get(uid);
  if (payment === undefined) throw new WriteError(notFound(`There is no record '${uid}'.`));
  return payment;
}

/** A state that does not allow it (assumed: nothing is published of it). */
export function wrongState(message: string): WriteError {
  return new WriteError(errorReply(409, 'already_confirmed', message));
}

export function nowText({ context }: Pick<WriteCall, 'context'>): string {
  return new Date(context.now()).toISOString();
}

/** Something that happened at the processor. */
export function addTransaction(
  { context, account }: WriteCall,
  { uid, currency }: PaymentRecord,
  moved: Pick<TransactionRecord, 'type' | 'amount' | 'status'>,
): TransactionRecord {
  const transaction: TransactionRecord = {
    uid: prefixedId(context.prng, 'txn'),
    payment_uid: uid,
    ...moved,
    currency,
    processor_transaction_id: context.prng.text('0123456789', 12),
    created_at: nowText({ context }),
  };
  account.transactions.insert(transaction);
  return transaction;
}

/** Writes into the ledger what was done with money. */
export function tell(
  { context }: Pick<WriteCall, 'context'>,
  kind: 'payment' | 'void' | 'refund',
  { uid, currency, reference_id: reference = null }: PaymentRecord,
  { id, amount }: { readonly id: string; readonly amount: number },
): void {
  context.ledger.add({
    at: context.now(),
    kind,
    id,
    target: kind === 'payment' ? null : uid,
    // The sandbox takes payments in a currency of two places alone.
    amount: (amount / 100).toFixed(2),
    currency,
    reference,
    mark: null,
  });
}
