import type { PaymentMethodDetails } from '../../../src/domain/records/parts.ts';
import type { ProfituityConnection } from '../connection.ts';
import { accountTypes } from '../vocabulary.ts';
import type { WirePayment } from '../wire/payment.ts';

type Told = Pick<WirePayment, 'accountNumber' | 'accountType' | 'name'>;

/** What is paid with is always a bank account: of its number the last digits, of its kind what is known for sure. */
export function bankAccount(
  { accountNumber, accountType, name }: Told,
  { settings, oddWords }: Pick<ProfituityConnection, 'settings' | 'oddWords'>,
): PaymentMethodDetails {
  // The numbers are assumed: taken for another, an account would be shown as what it is not.
  const known = settings.words === 'known' && accountType !== null;
  const kind = known ? accountTypes.get(accountType) : undefined;
  if (known && kind === undefined) oddWords.count('accountType', String(accountType));
  return {
    kind: 'BANK_ACCOUNT',
    brand: null,
    last4: accountNumber,
    expiryMonth: null,
    expiryYear: null,
    holder: name,
    bankName: null,
    accountType: kind ?? null,
  };
}
