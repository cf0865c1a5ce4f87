import type { Address, CheckoutRecord, PaymentRecord } from '../../sandbox/efaka/records.ts';
import type { EfakaStore } from '../../sandbox/efaka/store/efaka-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { effectsOn, rootOf } from './contract-efaka-effects.ts';
import type { EfakaReading } from './contract-efaka-results.ts';
import { readEfakaCode } from './contract-efaka-results.ts';
import type { EfakaPlace } from './contract-efaka-values.ts';
import { at, codeOf, isReadable, isTold, make, money, refTo, set } from './contract-efaka-values.ts';

/**
 * What a connection to the eFaka sandbox has to show of a kind: written from the store's records and the words of the
 * provider's and its relatives' documents alone, without a line of the datasource.
 */
export function efakaTruth<K extends RecordKind>(
  kind: K,
  store: EfakaStore,
  place: EfakaPlace,
): readonly Records[K][] {
  return (truths[kind]?.(store, place) ?? []) as readonly Records[K][];
}

/** Rows that may be of the kind and cannot be read. */
export function efakaUnreadable(kind: RecordKind, store: EfakaStore): number {
  const types: readonly string[] = kind === 'transaction' ? initial : kind === 'refund' ? ['RF'] : [];
  if (types.length === 0) return 0;
  return store.payments
    .all()
    .filter((row) => !isTold(row) || (types.includes(row.paymentType) && !isReadable(row))).length;
}

export const initial: readonly string[] = ['PA', 'DB', 'CD'];

type Truth<K extends RecordKind> = (store: EfakaStore, place: EfakaPlace) => readonly Records[K][];

const truths: { readonly [K in RecordKind]?: Truth<K> } = {
  account: (_, place) => [
    make('account', place, place.account, {
      client: null,
      name: place.displayName,
      state: 'ACTIVE',
      mode: place.mode,
      defaultCurrency: null,
      timeZone: null,
      createdAt: null,
    }),
  ],
  transaction: (store, place) =>
    store.payments
      .all()
      .filter((row) => isReadable(row) && initial.includes(row.paymentType))
      .map((row) => transactionOf(row, store, place)),
  refund: (store, place) =>
    store.payments
      .all()
      .filter((row) => isReadable(row) && row.paymentType === 'RF')
      .map((row) => {
        const reading = readEfakaCode(codeOf(row));
        const root = rootOf(row, store);
        return make('refund', place, row.id, {
          account: refTo('account', place, place.account),
          transaction: root === null ? null : refTo('transaction', place, root),
          status: refundWords[reading.outcome],
          nativeStatus: codeOf(row) ?? '',
          amount: money(row.amount, row.currency),
          reason: null,
          reference: set(row.merchantTransactionId),
          failure: failureOf(reading, row),
          createdAt: at(row.timestamp),
        });
      }),
  paymentMethod: (store, place) =>
    store.registrations.all().map((row) =>
      make('paymentMethod', place, row.id, {
        account: refTo('account', place, place.account),
        customer: null,
        details: methodOf(row as unknown as PaymentRecord),
        isDefault: null,
        state: 'ACTIVE',
        createdAt: at(row.timestamp),
      }),
    ),
  paymentLink: (store, place) => store.checkouts.all().map((row) => linkOf(row, store, place)),
};

const refundWords: Readonly<Record<EfakaReading['outcome'], string>> = {
  DONE: 'SUCCEEDED',
  REVIEW: 'PENDING',
  WAITING: 'PENDING',
  FAILED: 'FAILED',
  CANCELLED: 'FAILED',
  CHARGEBACK: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
};

function failureOf({ category, retryable }: EfakaReading, row: PaymentRecord): object | null {
  return category === null ? null : { category, code: codeOf(row), retryable };
}

function transactionOf(row: PaymentRecord, store: EfakaStore, place: EfakaPlace): Records['transaction'] {
  const { paymentType: type, currency } = row;
  const code = codeOf(row);
  const reading = readEfakaCode(code);
  const told = place.echo ? row : ({} as Partial<PaymentRecord>);
  const [given, family] = [set(told.customer?.givenName), set(told.customer?.surname)];
  const own = ownStatus(reading, row);
  const nothingYet = own === 'UNKNOWN' || own === 'CHARGED_BACK' ? null : money('0', currency);
  const { captured, ...later } =
    reading.outcome === 'DONE'
      ? effectsOn(row, own, place.query ? store.payments.all() : [])
      : { status: own, captured: nothingYet, captures: null, completedAt: null, actions: [] };
  return make('transaction', place, row.id, {
    ...later,
    capturedAmount: captured,
    account: refTo('account', place, place.account),
    customer: null,
    savedPaymentMethod:
      row.registrationId === undefined ? null : refTo('paymentMethod', place, row.registrationId),
    billingSubscription: null,
    paymentLink: null,
    mode: place.mode,
    direction: type === 'CD' ? 'PAYOUT' : 'PAYMENT',
    nativeStatus: code ?? '',
    amount: money(row.amount, currency),
    baseAmount: null,
    refundState: null,
    refundedAmount: null,
    refundableAmount: null,
    captureMethod: { DB: 'AUTOMATIC', PA: 'MANUAL' }[type as string] ?? null,
    paymentMethod: methodOf(row),
    reference: set(row.merchantTransactionId),
    description: set(told.descriptor),
    customerName: given === null ? family : family === null ? given : `${given} ${family}`,
    customerEmail: set(told.customer?.email),
    customerPhone: set(told.customer?.phone) ?? set(told.customer?.mobile),
    billingAddress: addressOf(told.billing),
    shippingAddress: addressOf(told.shipping),
    metadata: told.customParameters ?? {},
    failure: failureOf(reading, row),
    statusHistory: [{ status: own, nativeStatus: code ?? '', at: at(row.timestamp) }],
    createdAt: at(row.timestamp),
    updatedAt: null,
  });
}

function ownStatus({ outcome }: EfakaReading, { paymentType, redirect }: PaymentRecord): string {
  switch (outcome) {
    case 'DONE':
      return paymentType === 'PA' ? 'AUTHORIZED' : 'SUCCEEDED';
    case 'REVIEW':
      return 'IN_REVIEW';
    case 'WAITING':
      return redirect === undefined ? 'PENDING' : 'REQUIRES_ACTION';
    case 'CHARGEBACK':
      return 'CHARGED_BACK';
    case 'FAILED':
    case 'CANCELLED':
    case 'UNKNOWN':
      return outcome;
  }
}

function methodOf({ paymentBrand, card, bankAccount, virtualAccount }: PaymentRecord): object {
  const part = card ?? bankAccount ?? virtualAccount;
  const month = Number(card?.expiryMonth ?? Number.NaN);
  const digits = card?.last4Digits ?? '';
  return {
    kind:
      card !== undefined
        ? 'CARD'
        : bankAccount !== undefined
          ? 'BANK_ACCOUNT'
          : virtualAccount !== undefined
            ? 'WALLET'
            : 'OTHER',
    brand: set(paymentBrand),
    // Never more than four digits, whatever is sent.
    last4: /^\d{4,}$/.test(digits) ? digits.slice(-4) : null,
    expiryMonth: month >= 1 && month <= 12 ? month : null,
    expiryYear: card?.expiryYear === undefined || card.expiryYear === '' ? null : Number(card.expiryYear),
    holder: set(part?.holder),
    bankName: set(bankAccount?.bankName),
  };
}

function addressOf(address: Address | undefined): object | null {
  const parts = {
    line1: set(address?.street1),
    line2: set(address?.street2),
    city: set(address?.city),
    state: set(address?.state),
    postalCode: set(address?.postcode),
    country: set(address?.country),
  };
  return Object.values(parts).every((part) => part === null) ? null : parts;
}

function linkOf(row: CheckoutRecord, store: EfakaStore, place: EfakaPlace): Records['paymentLink'] {
  const payment = row.paymentId === undefined ? undefined : store.payments.get(row.paymentId);
  const over = payment === undefined && row.expiresAt <= Date.now();
  const code = payment === undefined ? (over ? '200.300.404' : '000.200.000') : codeOf(payment);
  const { outcome } = readEfakaCode(code);
  // One that is pending for days is not waiting for the shopper.
  const open = outcome === 'WAITING' && code?.startsWith('000.200') === true;
  return make('paymentLink', place, row.id, {
    account: refTo('account', place, place.account),
    kind: 'CHECKOUT_PAGE',
    status: over ? 'EXPIRED' : open ? 'OPEN' : outcome === 'DONE' ? 'PAID' : 'UNKNOWN',
    nativeStatus: code,
    amount: payment === undefined ? null : money(payment.amount, payment.currency),
    currencies: payment === undefined ? [] : [payment.currency],
    reference: set(payment?.merchantTransactionId),
    description: null,
    url: null,
    customer: null,
    transactions: payment === undefined ? [] : [refTo('transaction', place, payment.id)],
    expiresAt: null,
    createdAt: null,
  });
}
