import type {
  CustomerRecord,
  Guid,
  MerchantRecord,
  PaymentRecord,
  PaymentTemplateRecord,
} from '../../sandbox/profituity/records.ts';
import type { ProfituityStore } from '../../sandbox/profituity/store/profituity-store.ts';
import { instantOf } from '../../sandbox/profituity/wire/instant.ts';
import { hostileTexts } from './arbitrary-text.ts';
import { guidOf } from './contract-profituity-values.ts';

const start = Date.UTC(2025, 2, 4, 9, 30);
const day = 86_400_000;

/** The last has fifteen digits, as many as a JSON number keeps; one has more places than cents. */
const amounts = [10, 0, 0.01, 123_456_789_012.34, 1_234_567.125, 100, 0.1, 9_007_199_254_740.99];
const statuses = [
  'Paid',
  'Scheduled',
  'Paid',
  'Pending',
  'Returned',
  'UnderReview',
  'Paid',
  'Rejected',
  'Canceled',
  'Reversed',
  'On_Hold',
];
/** None is `Reversed`: whether that gave money back is another question than what it is called. */
const refundStatuses = ['Paid', 'Scheduled', 'Returned', 'Pending', 'UnderReview', 'Rejected', 'Canceled'];
const codes = ['R01', null, 'R99', 'R08', 'not a code', 'r01', 'X'];
/** Masked; whole, which nobody is to see; too short to show the end of. */
const accountNumbers = ['****4711', '000987654321', '****0815', '#12'];

/** What never gets out, besides account and routing numbers: the foot and the picture of a check. */
export const checkSecrets = ['t091000019t o9876543210o', 'iVBORw0KGgo-check'] as const;

/** More in a row than the service is known to send: a picture, and a bank account within free values. */
const unheardOf = {
  micr: checkSecrets[0],
  frontImageFile: checkSecrets[1],
  customFieldValues: [{ accountNumber: '000987654321', note: 'kept' }],
};

/**
 * Adds to one merchant rows that a provider may well have and its seeded data lacks: few instants, told apart within
 * their millisecond, amounts and texts that meet often, values that are missing, words and numbers that mean nothing,
 * whole account numbers, refunds of what is not there.
 */
export function addAwkwardRows(store: ProfituityStore, merchant: Guid, count: number): void {
  const payment = first(store.payments.all(), merchant);
  const template = first(store.paymentTemplates.all(), merchant);
  const customer = first(store.customers.all(), merchant);
  const id = (what: string, index: number): Guid => guidOf(`${what} ${index} of ${merchant}`);
  for (let index = 0; index < count; index += 1) {
    const text = (shift: number): string | null => textAt(index + shift);
    const creationTime = instantAt(index);
    const owner = index % 4 === 3 ? null : id('customer', index % 6);
    store.customers.insert({
      ...customer,
      id: id('customer', index),
      name: text(5) ?? 'Somebody',
      email: text(3),
      phone: index % 4 === 0 ? null : `+1 555-${index % 10}`,
      externalId: text(0),
      address: index % 5 === 4 ? null : { ...noAddress, line1: text(1), zip: '45402' },
      creationTime,
    } satisfies CustomerRecord);
    for (const recurs of [false, true]) {
      store.paymentTemplates.insert({
        ...template,
        id: id(recurs ? 'schedule' : 'account', index),
        customerId: owner,
        name: text(2) ?? 'Somebody',
        externalId: text(1),
        description: text(4),
        amount: pick(amounts, index),
        routeNumber: '091000019',
        accountNumber: pick(accountNumbers, index),
        accountType: index % 7,
        recurrencePattern: recurs ? 2 + (index % 6) : 1,
        frequency: pick([1, null, 0, 3], index),
        startDate: pick([null, instantOf(start), instantOf(Date.UTC(2099, 0, 1))], index),
        isActive: pick([true, true, false, null], index) as boolean,
        creationTime,
      } satisfies PaymentTemplateRecord);
    }
    const row: PaymentRecord = {
      ...payment,
      ...unheardOf,
      id: id('payment', index),
      customerId: owner,
      paymentTemplateId: pick(
        [null, id('account', index), id('schedule', index), id('nothing', index)],
        index,
      ),
      externalId: text(1),
      name: text(6) ?? 'Somebody',
      description: text(2),
      type: 1 + (index % 3),
      amount: pick(amounts, index),
      status: pick(statuses, index),
      statusDate: instantOf(start + (index % 5) * day + (index % 3), (index * 31) % 10_000),
      creationTime,
      sendDate: creationTime,
      settlementDate: index % 2 === 0 ? null : instantOf(start + day),
      routeNumber: '091000019',
      accountNumber: pick(accountNumbers, index),
      accountType: index % 7,
      returnCode: pick(codes, index),
    };
    store.payments.insert(row);
    store.payments.insert({
      ...row,
      id: id('refund', index),
      refundOfPaymentId: index % 9 === 8 ? id('nothing', index) : id('payment', refundedBy(index)),
      paymentTemplateId: null,
      externalId: text(7),
      type: 2,
      amount: pick([1, 0.01, 10, 2.5], index),
      status: index % 9 === 8 ? 'Reversed' : pick(refundStatuses, index),
    });
  }
}

/** Merchants with nothing to their names, which are of any characters. Gives their ids. */
export function addMerchants(store: ProfituityStore, count: number): readonly Guid[] {
  const merchants = Array.from({ length: count }, (_, index): MerchantRecord => ({
    id: guidOf(`merchant ${index}`),
    name: textAt(index + 2) ?? 'Unnamed',
    isActive: index % 3 !== 1,
    creationTime: instantAt(index),
  }));
  for (const merchant of merchants) store.merchants.insert(merchant);
  return merchants.map(({ id }) => id);
}

/** Payments of a type that nobody knows, and refunds that do not say of what. */
export function addUnreadableRows(store: ProfituityStore, merchant: Guid): void {
  const payment = first(store.payments.all(), merchant);
  for (const index of [0, 1, 2]) {
    const row = { ...payment, creationTime: instantOf(start + index * 3) };
    store.payments.insert({
      ...row,
      id: guidOf(`unreadable payment ${index} of ${merchant}`),
      type: 9 + index,
      refundOfPaymentId: null,
    });
    store.payments.insert({
      ...row,
      id: guidOf(`unreadable refund ${index} of ${merchant}`),
      type: 2,
      refundOfPaymentId: `payment ${index}`,
    });
  }
}

/** An ACH debit that was paid, or one that was and came back. */
function refundedBy(index: number): number {
  const paid = index - (index % 33);
  return index % 4 === 3 ? paid + 15 : paid;
}

const noAddress = { line1: null, line2: null, city: null, state: null, zip: null } as const;

function first<R extends { readonly merchantId: Guid }>(rows: readonly R[], merchant: Guid): R {
  const row = rows.find(({ merchantId }) => merchantId === merchant);
  if (row === undefined) throw new Error('A merchant with rows was required');
  return row;
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}

/** A few milliseconds, most of them several times and at several points of theirs. */
function instantAt(index: number): string {
  return instantOf(start + (index % 8), (index * 1237) % 10_000);
}

function textAt(index: number): string | null {
  const chosen = index % (hostileTexts.length + 4);
  if (chosen === hostileTexts.length) return null;
  if (chosen === hostileTexts.length + 1) return 'ISTANBUL ISTANBUL';
  if (chosen === hostileTexts.length + 2) return 'null ';
  return hostileTexts[chosen] ?? "o'brien";
}
