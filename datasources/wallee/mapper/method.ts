import type { PaymentMethodDetails } from '../../../src/domain/records/parts.ts';
import { methodKinds } from '../vocabulary.ts';

/** What is known of a way to pay: its kind, by the id of the payment method, and its brand. Card numbers are not told. */
export function methodDetails(methodId: string | null, brand: string | null): PaymentMethodDetails {
  return {
    kind: methodKinds.get(methodId ?? '') ?? 'OTHER',
    brand,
    last4: null,
    expiryMonth: null,
    expiryYear: null,
    holder: null,
    bankName: null,
    accountType: null,
  };
}
