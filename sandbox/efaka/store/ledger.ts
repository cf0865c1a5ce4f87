import type { LedgerEffect } from '../../kit/ledger.ts';
import type { Effect, PaymentType } from '../records.ts';
import type { EfakaStore } from './efaka-store.ts';

const KINDS = {
  PA: 'payment',
  DB: 'payment',
  CD: 'payment',
  CP: 'capture',
  RF: 'refund',
  RV: 'void',
} as const satisfies Record<PaymentType, LedgerEffect['kind']>;

/** The store's effects in the form that all sandboxes share. */
export function ledgerOf(store: EfakaStore): { effects(): readonly LedgerEffect[] } {
  return { effects: () => store.effects.map(lineOf) };
}

function lineOf(effect: Effect): LedgerEffect {
  const { at, paymentType, id, referencedId, amount, currency, merchantTransactionId, mark } = effect;
  return {
    at,
    kind: KINDS[paymentType],
    id,
    target: referencedId ?? null,
    amount,
    currency,
    reference: merchantTransactionId ?? null,
    mark: mark ?? null,
  };
}
