import type { CommandKind, Commands } from '../../domain/commands.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { RecordRef } from '../../domain/record-ref.ts';

/** Where a command is sent, and what it is told to. */
export interface CommandSubject {
  readonly connection: string;
  /** Native id of the account; null above accounts. */
  readonly account: string | null;
  /** What kind of record it changes or makes: of a refund the payment. */
  readonly kind: RecordKind;
  /** The record whose state it changes; null for what only makes something new. */
  readonly record: RecordRef | null;
}

type SubjectOf<C extends CommandKind> = (input: Commands[C]) => CommandSubject;

const subjects = {
  createTransaction: ({ account }) => newAt('transaction', account),
  captureTransaction: ({ transaction }) => changed(transaction),
  voidTransaction: ({ transaction }) => changed(transaction),
  refundTransaction: ({ transaction }) => changed(transaction),
  cancelBillingSubscription: ({ billingSubscription }) => changed(billingSubscription),
  createCustomer: ({ account }) => newAt('customer', account),
  updateCustomer: ({ customer }) => changed(customer),
  deleteCustomer: ({ customer }) => changed(customer),
  createCustomerGroup: ({ account }) => newAt('customerGroup', account),
  updateCustomerGroup: ({ customerGroup }) => changed(customerGroup),
  deleteCustomerGroup: ({ customerGroup }) => changed(customerGroup),
  savePaymentMethod: ({ customer }) => newBeside('paymentMethod', customer),
  deletePaymentMethod: ({ paymentMethod }) => changed(paymentMethod),
  createProduct: ({ account }) => newAt('product', account),
  updateProduct: ({ product }) => changed(product),
  retireProduct: ({ product }) => changed(product),
  createCategory: ({ account }) => newAt('category', account),
  updateCategory: ({ category }) => changed(category),
  deleteCategory: ({ category }) => changed(category),
  createPaymentLink: ({ account }) => newAt('paymentLink', account),
  updatePaymentLink: ({ paymentLink }) => changed(paymentLink),
  closePaymentLink: ({ paymentLink }) => changed(paymentLink),
  prefillPosLink: ({ posLink }) => newBeside('paymentLink', posLink),
  createClient: ({ provider }) => ({ ...provider, account: null, kind: 'client', record: null }),
  createAccount: ({ client }) => newBeside('account', client),
} as const satisfies { readonly [C in CommandKind]: SubjectOf<C> };

export function subjectOf<C extends CommandKind>({
  kind,
  input,
}: {
  readonly kind: C;
  readonly input: Commands[C];
}): CommandSubject {
  return (subjects[kind] as SubjectOf<C>)(input);
}

function newAt(kind: RecordKind, { connection, nativeId }: RecordRef<'account'>): CommandSubject {
  return { connection, account: nativeId, kind, record: null };
}

/** Made for a record that stays as it is. */
function newBeside(kind: RecordKind, { connection, account }: RecordRef): CommandSubject {
  return { connection, account, kind, record: null };
}

function changed(record: RecordRef): CommandSubject {
  const { connection, account, kind } = record;
  return { connection, account, kind, record };
}
