import { decimalsOf } from '../data/money.ts';
import type { PaymentRecord } from '../records.ts';

/** Finest part of an amount that is counted: every currency's smallest unit is a whole number of them. */
const PLACES = 4;
const DECIMAL = /^(\d{1,15})(?:\.(\d{1,4}))?$/;

/** An amount in ten-thousandths, read from its shortest text; undefined for what is no plain decimal. */
export function tenThousandths(amount: number): bigint | undefined {
  const [, whole, fraction = ''] = DECIMAL.exec(String(amount)) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(PLACES, '0'));
}

export function totalOf(rows: readonly PaymentRecord[]): bigint {
  return rows.reduce((sum, { amount }) => sum + (tenThousandths(amount) ?? 0n), 0n);
}

/** Plain decimal text in major units, with as many places as the currency has. */
export function amountText(amount: number, currency: string): string {
  return amount.toFixed(decimalsOf(currency));
}

/** The number nearest to so many ten-thousandths, which prints as that decimal. */
export function majorUnitsOf(parts: bigint): number {
  const digits = parts.toString().padStart(PLACES + 1, '0');
  return Number(`${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
}

/** Whether an amount has no more places than its currency. */
export function fitsCurrency(parts: bigint, currency: string): boolean {
  return parts % 10n ** BigInt(PLACES - decimalsOf(currency)) === 0n;
}
