import { Money } from '../../../src/domain/money.ts';

/** Amounts come in minor units; null stays null. */
export function money(minor: bigint, currency: string): Money;
export function money(minor: bigint | null, currency: string): Money | null;
export function money(minor: bigint | null, currency: string): Money | null {
  return minor === null ? null : Money.ofMinorUnits(minor, currency);
}
