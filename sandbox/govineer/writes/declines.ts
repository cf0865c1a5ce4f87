import type { PaymentRecord } from '../records.ts';
import type { DeclineCode } from '../routes/error-reply.ts';
import type { AccountStore } from '../store/account-store.ts';
import { savedMethod } from './methods.ts';

/** Base amounts that are declined, whatever the method. */
export const DECLINED_AMOUNTS: ReadonlyMap<number, DeclineCode> = new Map([
  [40_201, 'card_declined'],
  [40_202, 'insufficient_funds'],
  [40_203, 'expired_card'],
  [40_204, 'incorrect_cvc'],
  [40_205, 'challenge_required'],
]);

/** Why a capture is declined: by its amount, or by the published test card, also as a saved one. */
export function declineOf(
  account: AccountStore,
  { base_amount: base, payment_method: method }: PaymentRecord,
): DeclineCode | undefined {
  const byAmount = DECLINED_AMOUNTS.get(Number(base));
  if (byAmount !== undefined) return byAmount;
  const saved = savedMethod(account, method.wallet?.saved_payment_method_uid ?? '');
  const card = method.credit ?? saved?.credit;
  return card?.bin.startsWith('400000') === true && card.last4 === '0002' ? 'card_declined' : undefined;
}
