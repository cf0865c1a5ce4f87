import type { Commands } from '../../../../src/domain/commands.ts';
import { parseDecimal } from '../../../../src/domain/decimal.ts';
import { Money } from '../../../../src/domain/money.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';

function refOf<K extends RecordKind>(kind: K, nativeId: string, account = 'default'): RecordRef<K> {
  return new RecordRef(kind, 'PAYSLEY', 'pay', account, nativeId);
}

export function amount(text: string, currency = 'ZAR'): Money {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return Money.ofDecimal(value, currency);
}

export function captureOf(
  id: string,
  more: Partial<Commands['captureTransaction']> = {},
): Commands['captureTransaction'] {
  return { transaction: refOf('transaction', id), amount: null, lineItems: null, final: true, ...more };
}

export function refundOf(
  id: string,
  more: Partial<Commands['refundTransaction']> = {},
): Commands['refundTransaction'] {
  return {
    transaction: refOf('transaction', id),
    amount: null,
    lineItems: null,
    reason: null,
    reference: null,
    receiptEmail: null,
    receiptPhone: null,
    ...more,
  };
}

export function cancelOf(id: string, atPeriodEnd = false): Commands['cancelBillingSubscription'] {
  return { billingSubscription: refOf('billingSubscription', id), atPeriodEnd };
}

/** Of an account that Paysley has not. */
export const elsewhere = refOf('transaction', 'pa', 'another');
