import { parseDecimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Operation, OperationStep } from '../../../src/domain/operation.ts';
import type { Lease, Opened, OperationDraft } from '../../../src/ports/journal.ts';

/** When everything in these tests begins. */
export const start = 1_790_000_000_000;

/** A UUID of version 7 whose order is that of its number. */
export function idOf(number: number): string {
  return `0199f3c1-7a00-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function money(amount: string, currency: string): Money {
  const value = parseDecimal(amount);
  if (value === null) throw new Error(`not an amount: ${amount}`);
  return Money.ofDecimal(value, currency);
}

export const refusal = { code: 'CONFLICT', message: 'No.', path: ['input', 'amount'] } as const;
export const place = { kind: 'refund', nativeId: 'r-1', parent: '99' } as const;

let made = 0;

/** A refund under a key of its own that is about nothing else, unless told otherwise. */
export function draft(over: Partial<OperationDraft> = {}): OperationDraft {
  made += 1;
  return {
    id: idOf(made),
    tenant: 'tenant',
    key: `key-${made}`,
    caller: 'caller',
    mutation: 'refundTransaction',
    digest: 'digest',
    connection: 'wallee',
    account: '4711',
    guard: `transaction:${made}`,
    target: { kind: 'transaction', nativeId: '99', parent: null },
    amount: money('12.340', 'KWD'),
    mark: 'mark',
    reference: 'INV-1',
    baseline: { refunded: '0', ids: ['1', '2'], count: 2, whole: false, none: null },
    written: { name: 'Tea', items: [{ qty: 1.5 }] },
    createdAt: start,
    ...over,
  };
}

export function lease(owner = 'a', until = start + 60_000): Lease {
  return { owner, until };
}

export function step(number = 1, over: Partial<OperationStep> = {}): OperationStep {
  return { number, name: `call ${number}`, state: 'sent', nativeId: null, ...over };
}

/** What a call must have answered. */
export function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing was answered');
  return value;
}

export function operationOf(opened: Opened | null, is: Opened['is'] = 'new'): Operation {
  if (opened?.is !== is) throw new Error(`expected ${is}, got ${opened?.is}`);
  return opened.operation;
}
