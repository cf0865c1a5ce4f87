import type { CreateTransaction } from '../../src/domain/commands.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';

/** What holds back other money operations about a record. */
export function guardOf({ kind, account, nativeId }: RecordRef): string {
  return JSON.stringify([kind, account, nativeId]);
}

/** What holds back an equal new payment; null where the caller says that this is another one. */
export function guardOfNew({
  account,
  amount,
  reference,
  allowDuplicate,
}: Pick<CreateTransaction, 'account' | 'amount' | 'reference' | 'allowDuplicate'>): string | null {
  if (allowDuplicate) return null;
  return JSON.stringify(['new', account.nativeId, amount.amount, amount.currency, reference]);
}
