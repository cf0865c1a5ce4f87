import type { PaymentMethodDetails } from '../../../src/domain/records/parts.ts';
import type { PaymentMethodKind } from '../../../src/domain/vocabulary.ts';
import { lastFour } from '../wire/card.ts';
import type { PaymentRow } from '../wire/payment.ts';

type Means = Pick<PaymentRow, 'paymentBrand' | 'card' | 'bankAccount' | 'virtualAccount'>;

/** With what was paid, told by which part is there. */
export function methodOf(row: Means): PaymentMethodDetails {
  const { paymentBrand: brand, card, bankAccount, virtualAccount } = row;
  return {
    kind: kindOf(row),
    brand,
    last4: lastFour(card?.last4Digits ?? null),
    expiryMonth: card?.expiryMonth ?? null,
    expiryYear: card?.expiryYear ?? null,
    holder: card?.holder ?? bankAccount?.holder ?? virtualAccount?.holder ?? null,
    bankName: bankAccount?.bankName ?? null,
    accountType: null,
  };
}

function kindOf({ card, bankAccount, virtualAccount }: Means): PaymentMethodKind {
  if (card !== null) return 'CARD';
  if (bankAccount !== null) return 'BANK_ACCOUNT';
  return virtualAccount === null ? 'OTHER' : 'WALLET';
}
