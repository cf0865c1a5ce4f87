import type { PaymentRecord } from '../../sandbox/efaka/records.ts';
import type { EfakaStore } from '../../sandbox/efaka/store/efaka-store.ts';
import { readEfakaCode } from './contract-efaka-results.ts';
import type { Amount } from './contract-efaka-values.ts';
import { at, codeOf, hundredths, money, set, sum } from './contract-efaka-values.ts';

/** What became of a payment that succeeded, as far as what was done with it has the payment's own reference. */
export interface LaterTruth {
  readonly status: string;
  readonly captured: Amount | null;
  readonly captures: readonly object[] | null;
  readonly completedAt: number | null;
  readonly actions: readonly string[];
}

function outcomeOf(row: PaymentRecord): string {
  return readEfakaCode(codeOf(row)).outcome;
}

export function effectsOn(row: PaymentRecord, own: string, rows: readonly PaymentRecord[]): LaterTruth {
  const { paymentType: type, currency } = row;
  const when = at(row.timestamp);
  const nothing = { captures: null, completedAt: null, actions: [] } as const;
  if (type === 'CD') return { ...nothing, status: own, captured: money('0', currency), completedAt: when };
  const reference = set(row.merchantTransactionId);
  const seen = rows.filter((each) => reference !== null && each.merchantTransactionId === reference);
  const done = (each: PaymentRecord): boolean => outcomeOf(each) === 'DONE';
  const onThis = seen.filter(({ referencedId }) => referencedId === row.id);
  const attempted = onThis.filter(({ paymentType }) => paymentType === 'CP');
  const captures = attempted.filter(done).toSorted((a, b) => (at(a.timestamp) ?? 0) - (at(b.timestamp) ?? 0));
  if (captures.length === 0 && onThis.some((each) => each.paymentType === 'RV' && done(each))) {
    return { ...nothing, status: 'VOIDED', captured: money('0', currency) };
  }
  const targets = [row, ...attempted].map(({ id }) => id);
  const refunds = seen.filter(
    ({ paymentType, referencedId }) => paymentType === 'RF' && targets.includes(referencedId ?? ''),
  );
  // One that failed did nothing; one of which nobody knows may have.
  const moved = [...attempted, ...refunds].some((each) => !['FAILED', 'CANCELLED'].includes(outcomeOf(each)));
  const voidable = moved ? [] : ['VOID'];
  if (type === 'DB') {
    return {
      status: own,
      captured: money(row.amount, currency),
      captures: null,
      completedAt: when,
      actions: [...voidable, 'REFUND'],
    };
  }
  if (captures.length === 0) {
    return { ...nothing, status: own, captured: null, actions: ['CAPTURE', ...voidable] };
  }
  const together = captures.reduce((all, { amount }) => all + hundredths(amount), 0n);
  const comparable = captures.every((each) => each.currency === currency);
  return {
    status: 'SUCCEEDED',
    captured: comparable
      ? sum(
          captures.map(({ amount }) => amount),
          currency,
        )
      : null,
    captures: captures.map((each) => ({
      nativeId: each.id,
      amount: money(each.amount, each.currency),
      createdAt: at(each.timestamp),
      isFinal: null,
    })),
    completedAt: at(captures.at(-1)?.timestamp),
    actions: [...(comparable && together < hundredths(row.amount) ? ['CAPTURE'] : []), 'REFUND'],
  };
}

/** Id of the payment that a refund is of in the end; null where what it refers to is not there. */
export function rootOf(row: PaymentRecord, { payments }: EfakaStore): string | null {
  let current: PaymentRecord | undefined = row;
  const passed = new Set<string>();
  while (current !== undefined && !['PA', 'DB', 'CD'].includes(current.paymentType)) {
    if (passed.has(current.id)) return null;
    passed.add(current.id);
    current = current.referencedId === undefined ? undefined : payments.get(current.referencedId);
  }
  return current?.id ?? null;
}
