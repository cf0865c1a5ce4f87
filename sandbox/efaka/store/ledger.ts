import type { LedgerEffect } from '../../kit/ledger.ts';
import type { Effect, PaymentType, RecordEffect } from '../records.ts';
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
  return { effects: () => store.lines.map((line) => ('record' in line ? recordLine(line) : lineOf(line))) };
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

function recordLine({ at, kind, record, id, form }: RecordEffect): LedgerEffect {
  return {
    at,
    kind,
    record,
    id,
    target: kind === 'create' ? null : id,
    amount: form.amount ?? null,
    currency: form.currency ?? null,
    reference: form.merchantTransactionId ?? null,
    mark: form['customParameters[operation]'] ?? null,
  };
}
