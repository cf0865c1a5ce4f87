import type { FollowUpType, PaymentRecord, PaymentType } from '../records.ts';
import { classOf, pending, succeeded } from '../results/result-class.ts';
import type { ResultCode } from '../results/result-codes.ts';
import { hundredthsOf } from '../wire/amount.ts';
import type { Money } from './money.ts';

const CHARGEBACK = 26;

/** What each can act on, and what is answered where the reference is something else. */
const NEEDS = {
  CP: { types: ['PA'], otherwise: '700.400.510' },
  RF: { types: ['DB', 'CP'], otherwise: '700.400.520' },
  RV: { types: ['PA', 'DB'], otherwise: '700.400.530' },
} as const satisfies Record<FollowUpType, { types: readonly PaymentType[]; otherwise: ResultCode }>;

/** Why a payment cannot be captured, refunded or reversed; undefined if it can. */
export function whyNot(
  type: FollowUpType,
  parent: PaymentRecord,
  children: readonly PaymentRecord[],
  money: Money,
): ResultCode | undefined {
  const { types, otherwise } = NEEDS[type];
  if (types.every((known) => known !== parent.paymentType)) return otherwise;
  const { code } = parent.result;
  if (pending(code)) return '700.400.570';
  if (classOf(code) === CHARGEBACK) return '700.300.600';
  if (!succeeded(code)) return '700.300.200';
  if (money.currency !== parent.currency) return '700.100.500';
  const counted = children.filter(({ result }) => succeeded(result.code) || pending(result.code));
  const reversed = counted.some((child) => child.paymentType === 'RV');
  const left = (hundredthsOf(parent.amount) ?? 0n) - sum(counted, type);
  switch (type) {
    case 'CP':
      return reversed || money.hundredths > left ? '700.400.100' : undefined;
    case 'RF':
      return reversed || money.hundredths > left ? '700.400.200' : undefined;
    case 'RV':
      return counted.length > 0 ? '700.400.300' : undefined;
  }
}

function sum(children: readonly PaymentRecord[], type: FollowUpType): bigint {
  return children
    .filter((child) => child.paymentType === type)
    .reduce((total, child) => total + (hundredthsOf(child.amount) ?? 0n), 0n);
}
