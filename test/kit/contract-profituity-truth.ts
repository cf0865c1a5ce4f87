import type { Guid, PaymentRecord, PaymentTemplateRecord } from '../../sandbox/profituity/records.ts';
import type { ProfituityStore } from '../../sandbox/profituity/store/profituity-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { ProfituityPlace } from './contract-profituity-values.ts';
import {
  accountWords,
  at,
  directions,
  dollars,
  intervalWords,
  make,
  minus,
  paymentWords,
  refTo,
  refundWords,
} from './contract-profituity-values.ts';

/**
 * What a connection to the Profituity sandbox has to show of a kind for some merchants: written from the store's
 * records and the words of the provider's documents alone, without a line of the datasource. A record holds what
 * filters read, and some more. Of accounts: every merchant that is served.
 */
export function profituityTruth<K extends RecordKind>(
  kind: K,
  store: ProfituityStore,
  place: ProfituityPlace,
): readonly Records[K][] {
  return truths[kind](store, place) as readonly Records[K][];
}

/** Rows of payments that may be of the kind and cannot be read. */
export function profituityUnreadable(
  kind: RecordKind,
  store: ProfituityStore,
  place: ProfituityPlace,
): number {
  const rows = rowsOf(store.payments.all(), place);
  if (kind === 'transaction')
    return rows.filter((row) => row.refundOfPaymentId === null && !isReadable(row)).length;
  return kind === 'refund' ? rows.filter(isLost).length : 0;
}

type Truth<K extends RecordKind> = (store: ProfituityStore, place: ProfituityPlace) => readonly Records[K][];

/** Of kinds that Profituity does not have. */
const none = (): readonly never[] => [];

const truths: { readonly [K in RecordKind]: Truth<K> } = {
  category: none,
  client: none,
  customerGroup: none,
  paymentAttempt: none,
  paymentLink: none,
  product: none,
  terminal: none,
  webhookSubscription: none,
  account: (store, place) =>
    store.merchants
      .all()
      .filter(({ id }) => place.served.includes(id))
      .map((row) =>
        make(
          'account',
          place,
          { id: row.id },
          {
            client: null,
            name: row.name,
            state: row.isActive ? 'ACTIVE' : 'INACTIVE',
            mode: null,
            defaultCurrency: 'USD',
            timeZone: null,
            createdAt: at(row.creationTime),
          },
        ),
      ),
  customer: (store, place) =>
    rowsOf(store.customers.all(), place).map((row) =>
      make('customer', place, row, {
        account: refTo('account', place, null, row.merchantId),
        kind: null,
        email: row.email,
        phone: row.phone,
        name: row.name,
        firstName: null,
        lastName: null,
        companyName: null,
        reference: row.externalId,
        group: null,
        address:
          row.address === null
            ? null
            : { line1: row.address.line1, postalCode: row.address.zip, country: null },
        createdAt: at(row.creationTime),
      }),
    ),
  paymentMethod: (store, place) =>
    rowsOf(store.paymentTemplates.all(), place)
      .filter(({ recurrencePattern }) => recurrencePattern === 1)
      .map((row) =>
        make('paymentMethod', place, row, {
          account: refTo('account', place, null, row.merchantId),
          customer: customerOf(row, place),
          details: bankAccountOf(row),
          isDefault: null,
          state: stateOf(row),
          createdAt: at(row.creationTime),
        }),
      ),
  billingSubscription: (store, place) =>
    rowsOf(store.paymentTemplates.all(), place)
      .filter(({ recurrencePattern }) => recurrencePattern !== 1)
      .map((row) => {
        const interval = intervalWords[row.recurrencePattern] ?? null;
        return make('billingSubscription', place, row, {
          account: refTo('account', place, null, row.merchantId),
          customer: customerOf(row, place),
          product: null,
          name: row.description,
          reference: row.externalId,
          customerEmail: null,
          nextPaymentAt: null,
          status: subscriptionStatusOf(row),
          nativeStatus: row.isActive === null ? null : String(row.isActive),
          amount: dollars(row.amount),
          interval,
          intervalCount: interval === null || (row.frequency ?? 0) < 1 ? null : row.frequency,
          startsAt: at(row.startDate),
          endedAt: null,
        });
      }),
  transaction(store, place) {
    const all = store.payments.all();
    const refunds = new Map<Guid, PaymentRecord[]>();
    for (const row of all) {
      const { refundOfPaymentId: of } = row;
      if (of !== null) refunds.set(of, [...(refunds.get(of) ?? []), row]);
    }
    const patterns = new Map(store.paymentTemplates.all().map((row) => [row.id, row.recurrencePattern]));
    return rowsOf(all, place)
      .filter((row) => row.refundOfPaymentId === null && isReadable(row))
      .map((row) => transactionOf(row, place, refunds.get(row.id) ?? [], patterns));
  },
  refund: (store, place) =>
    rowsOf(store.payments.all(), place)
      .filter((row) => row.refundOfPaymentId !== null && !isLost(row))
      .map((row) => {
        const status = refundWords[row.status] ?? 'UNKNOWN';
        return make('refund', place, row, {
          account: refTo('account', place, null, row.merchantId),
          transaction: refTo('transaction', place, row.merchantId, row.refundOfPaymentId ?? ''),
          status,
          nativeStatus: row.status,
          amount: dollars(row.amount),
          reason: row.description,
          reference: row.externalId,
          failure: status === 'FAILED' ? { code: shownCode(row) } : null,
          createdAt: at(row.creationTime),
        });
      }),
};

function rowsOf<R extends { readonly merchantId: Guid }>(
  rows: readonly R[],
  { merchants }: ProfituityPlace,
): readonly R[] {
  return rows.filter(({ merchantId }) => merchants.includes(merchantId));
}

/** Whether it is known what money did. */
function isReadable({ type }: PaymentRecord): boolean {
  return Object.hasOwn(directions, type);
}

/** A refund that does not say what it gives back. */
function isLost({ refundOfPaymentId: of }: PaymentRecord): boolean {
  return of !== null && !/^[0-9a-f-]{36}$/.test(of);
}

function transactionOf(
  row: PaymentRecord,
  place: ProfituityPlace,
  refunds: readonly PaymentRecord[],
  patterns: ReadonlyMap<Guid, number>,
): Records['transaction'] {
  const { merchantId, paymentTemplateId: template } = row;
  const status = paymentWords[row.status] ?? 'UNKNOWN';
  const isPaid = row.status === 'Paid';
  const back = refunds
    .filter((refund) => !['Canceled', 'Rejected', 'Returned'].includes(refund.status))
    .reduce((sum, { amount }) => minus(sum, -amount), 0);
  const captured = isPaid && row.type !== 2 ? row.amount : 0;
  const pattern = template === null ? undefined : patterns.get(template);
  const failed = status === 'FAILED' || status === 'RETURNED';
  return make('transaction', place, row, {
    account: refTo('account', place, null, merchantId),
    customer: customerOf(row, place),
    savedPaymentMethod:
      template !== null && pattern === 1 ? refTo('paymentMethod', place, merchantId, template) : null,
    billingSubscription:
      template !== null && pattern !== undefined && pattern !== 1
        ? refTo('billingSubscription', place, merchantId, template)
        : null,
    mode: null,
    direction: directions[row.type],
    status,
    nativeStatus: row.status,
    amount: dollars(row.amount),
    capturedAmount: dollars(captured),
    refundedAmount: dollars(back),
    refundableAmount: dollars(isPaid && row.type === 1 ? Math.max(0, minus(row.amount, back)) : 0),
    refundState: back === 0 ? 'NONE' : captured > 0 && back >= captured ? 'FULL' : 'PARTIAL',
    captureMethod: 'AUTOMATIC',
    paymentMethod: bankAccountOf(row),
    reference: row.externalId,
    description: row.description,
    customerName: row.name,
    customerEmail: null,
    customerPhone: null,
    failure: failed ? { code: shownCode(row) } : null,
    createdAt: at(row.creationTime),
    updatedAt: at(row.statusDate),
    completedAt: isPaid ? at(row.statusDate) : null,
    scheduledFor: at(row.sendDate),
    settledAt: isPaid ? at(row.settlementDate) : null,
  });
}

function customerOf(
  { customerId, merchantId }: PaymentRecord | PaymentTemplateRecord,
  place: ProfituityPlace,
) {
  return customerId === null ? null : refTo('customer', place, merchantId, customerId);
}

function bankAccountOf({ accountNumber, accountType, name }: PaymentRecord | PaymentTemplateRecord) {
  return {
    kind: 'BANK_ACCOUNT',
    last4: /^.+\d{4}$/s.test(accountNumber) ? accountNumber.slice(-4) : null,
    holder: name,
    accountType: accountWords[accountType] ?? null,
  };
}

/** What is no code might be text. */
function shownCode({ returnCode }: PaymentRecord): string | null {
  return returnCode !== null && /^\w{1,10}$/.test(returnCode) && !returnCode.includes('_')
    ? returnCode
    : null;
}

function stateOf({ isActive }: { readonly isActive: boolean | null }): string {
  return isActive === null ? 'UNKNOWN' : isActive ? 'ACTIVE' : 'INACTIVE';
}

function subscriptionStatusOf(row: {
  readonly isActive: boolean | null;
  readonly startDate: string | null;
}): string {
  if (row.isActive === null) return 'UNKNOWN';
  if (!row.isActive) return 'SUSPENDED';
  return (at(row.startDate) ?? 0) > Date.now() ? 'PENDING' : 'ACTIVE';
}
