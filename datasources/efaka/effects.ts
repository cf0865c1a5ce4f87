import type { ResultOutcome } from './result-codes/result-class.ts';
import { readResult } from './result-codes/read-result.ts';
import type { Entry } from './wire/entry.ts';

/** What is known to have been done with one payment. Nothing else may be taken for not done. */
export interface Effects {
  /** Captures that succeeded, oldest first. */
  readonly captures: readonly Entry[];
  /** A reversal succeeded. */
  readonly reversed: boolean;
  /** A capture or refund was made, or may have been. */
  readonly acted: boolean;
}

export const noEffects: Effects = { captures: [], reversed: false, acted: false };

const undone: ReadonlySet<ResultOutcome> = new Set(['FAILED', 'CANCELLED']);

/** What `entries` say was done with the payment. Refunds of an authorization refer to its capture. */
export function effectsOn(payment: string, entries: readonly Entry[]): Effects {
  const own = entries.filter(({ referencedId }) => referencedId === payment);
  const made = own.filter(({ type }) => type === 'CP');
  const captured = new Set([payment, ...made.map(({ id }) => id)]);
  const refunds = entries.filter(
    ({ type, referencedId }) => type === 'RF' && referencedId !== null && captured.has(referencedId),
  );
  return {
    captures: made
      .filter(({ code }) => readResult(code).outcome === 'SUCCESS')
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    reversed: own.some(({ type, code }) => type === 'RV' && readResult(code).outcome === 'SUCCESS'),
    acted: [...made, ...refunds].some(({ code }) => !undone.has(readResult(code).outcome)),
  };
}
