import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { Direction } from '../../../src/domain/vocabulary.ts';
import type { BankAccountType } from '../../../src/domain/vocabulary.ts';
import { accountTypes } from '../vocabulary.ts';
import { paymentTypes } from '../wire/payment.ts';

/** `entryClass`: the names are NACHA's, the numbers are assumed to be in their order. Those of checks need a check. */
export const entryClasses: ReadonlyMap<string, number> = new Map([
  ['CCD', 3],
  ['POS', 5],
  ['PPD', 6],
  ['TEL', 8],
  ['WEB', 9],
]);
export const checkClasses: ReadonlySet<string> = new Set(['ARC', 'BOC', 'POP', 'RCK']);

/** `achPaymentTypeCode` of a payment that is made once, which these classes have to say (assumed). */
export const single = 2;
export const saysHowOften: ReadonlySet<string> = new Set(['WEB', 'TEL']);

export const typeOf = {
  PAYMENT: paymentTypes.achDebit,
  PAYOUT: paymentTypes.achCredit,
} as const satisfies Record<Direction, number>;

const byAccountType: ReadonlyMap<BankAccountType, number> = new Map(
  Array.from(accountTypes, ([number, name]) => [name, number]),
);

export function accountTypeNumber(type: BankAccountType): number {
  const number = byAccountType.get(type);
  if (number === undefined) throw new Error(`${type} has a number`);
  return number;
}

/**
 * Why a number that nobody published is not sent: taken for another, money would go the wrong way, or as something that
 * the customer did not agree to.
 */
export const unpublished =
  "nobody published Profituity's number of it: the connection's setting words=known says that it is as assumed";

export function numbersKnown({ words }: Pick<ProfituitySettings, 'words'>): boolean {
  return words === 'known';
}
