import type { PaymentToken } from '../../../../src/domain/commands.ts';
import type { SavedMethodRow } from './read.ts';

type Looks = readonly (string | null)[];

/** What is seen of a method once it is saved, of what was told when it was. */
export function looksOfToken({ kind, last4, expiryMonth, expiryYear }: PaymentToken): Looks {
  return kind === 'CARD' ? ['credit', last4, `${expiryMonth}/${expiryYear}`] : ['ach', last4];
}

/** The same of a saved one; null where Govineer does not tell it. */
export function looksOfRow({ payment_method: method }: SavedMethodRow): Looks | null {
  const { credit = null, ach = null } = method ?? {};
  switch (method?.payment_method_type) {
    case 'credit': {
      if (credit === null) return null;
      const { last4, exp_month: month, exp_year: year } = credit;
      return last4 === null || month === null || year === null ? null : ['credit', last4, `${month}/${year}`];
    }
    case 'ach': {
      const last4 = ach?.account_number_suffix ?? null;
      return last4 === null ? null : ['ach', last4];
    }
    case null:
    case undefined:
    default:
      return null;
  }
}
