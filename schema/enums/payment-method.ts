import { bankAccountTypes, paymentMethodKinds } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const PaymentMethodKindEnum = wordEnum(
  'PaymentMethodKind',
  'By what means a payment is made.',
  paymentMethodKinds,
  {
    CARD: 'A debit or credit card.',
    BANK_ACCOUNT: 'A transfer from or debit of a bank account.',
    WALLET: 'A digital wallet.',
    INVOICE: 'On account, paid later.',
    CASH: 'Cash or a cheque.',
    OTHER: 'Anything else.',
  },
);

export const BankAccountTypeEnum = wordEnum(
  'BankAccountType',
  'What sort of bank account it is, as ACH tells them apart.',
  bankAccountTypes,
  {
    PERSONAL_CHECKING: 'A current account of a person.',
    PERSONAL_SAVINGS: 'A savings account of a person.',
    BUSINESS_CHECKING: 'A current account of a business.',
    BUSINESS_SAVINGS: 'A savings account of a business.',
    GENERAL_LEDGER: "An account in a financial institution's own books.",
  },
);
