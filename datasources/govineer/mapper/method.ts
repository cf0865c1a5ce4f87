import type { PaymentMethodDetails } from '../../../src/domain/records/parts.ts';
import type { PaymentMethodKind } from '../../../src/domain/vocabulary.ts';
import type { OddWords } from '../../rows/odd-words.ts';
import { methodKinds } from '../vocabulary.ts';
import type { WireMethod } from '../wire/method.ts';

/** How something was or can be paid. Null where the row does not say at all. */
export function paymentMethodDetails(
  method: WireMethod | null,
  oddWords: OddWords,
): PaymentMethodDetails | null {
  if (method === null) return null;
  const { credit, ach } = method;
  return {
    kind: kindOf(method.payment_method_type, oddWords),
    brand: credit?.card_brand ?? null,
    last4: lastFour(credit?.last4 ?? ach?.account_number_suffix ?? null),
    expiryMonth: within(credit?.exp_month ?? null, 1, 12),
    expiryYear: within(credit?.exp_year ?? null, 1000, 9999),
    holder: credit?.holder_name ?? ach?.holder_name ?? null,
    bankName: ach?.bank_name ?? null,
    // `checking` and `savings` do not say whether the account is a person's or a company's.
    accountType: null,
  };
}

function kindOf(type: string | null, oddWords: OddWords): PaymentMethodKind {
  const kinds: readonly PaymentMethodKind[] = ['CARD', 'BANK_ACCOUNT'];
  for (const kind of kinds) {
    const words: readonly string[] | 'rest' = methodKinds[kind];
    if (type !== null && words.includes(type)) return kind;
  }
  oddWords.count('payment_method_type', type);
  return 'OTHER';
}

/** The last four digits; null for what is no number's end. */
function lastFour(digits: string | null): string | null {
  return /^\d*(\d{4})$/.exec(digits ?? '')?.[1] ?? null;
}

function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null;
}
