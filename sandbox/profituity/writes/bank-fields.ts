import { ACCOUNT_TYPES, ACH_PAYMENT_TYPE, ENTRY_CLASS, PAYMENT_TYPE } from '../records.ts';
import type { PaymentRecord, PaymentTemplateRecord } from '../records.ts';
import type { ProfituityStore } from '../store/profituity-store.ts';
import type { Members } from './members.ts';

/** What payments and templates have in common and a caller may set. */
export type BankFields = Pick<
  PaymentRecord & PaymentTemplateRecord,
  | 'merchantId'
  | 'customerId'
  | 'externalId'
  | 'name'
  | 'type'
  | 'amount'
  | 'routeNumber'
  | 'accountNumber'
  | 'accountType'
  | 'entryClass'
  | 'achPaymentTypeCode'
  | 'description'
  | 'identificationNumber'
  | 'sameDayAchRequested'
  | 'customFieldValues'
>;

/** Characters of the individual's identification in an ACH entry. */
export const IDENTIFICATION_LENGTH = 15;

/** `existing` is the record that is replaced: its masked account number stands for the one it has. */
export function bankFields(
  members: Members,
  store: ProfituityStore,
  existing: PaymentRecord | PaymentTemplateRecord | undefined,
): BankFields {
  const merchantId = merchant(members, store, existing?.merchantId);
  const type = members.requiredWhole('type', PAYMENT_TYPE.achDebit, PAYMENT_TYPE.imageCashLetter);
  const entryClass = members.whole('entryClass', ENTRY_CLASS.arc, ENTRY_CLASS.web);
  const achPaymentTypeCode = members.whole(
    'achPaymentTypeCode',
    ACH_PAYMENT_TYPE.recurring,
    ACH_PAYMENT_TYPE.single,
  );
  if (type !== PAYMENT_TYPE.imageCashLetter && entryClass === null) {
    members.problem('entryClass', 'The entryClass field is required.');
  }
  const wantsCode = entryClass === ENTRY_CLASS.web || entryClass === ENTRY_CLASS.tel;
  if (wantsCode && achPaymentTypeCode === null) {
    members.problem('achPaymentTypeCode', 'The achPaymentTypeCode field is required for WEB and TEL.');
  }
  return {
    merchantId,
    customerId: customer(members, store, merchantId),
    externalId: members.text('externalId'),
    name: members.requiredText('name'),
    type,
    amount: members.requiredMoney('amount'),
    routeNumber: routeNumber(members),
    accountNumber: maskedAccount(members, existing?.accountNumber),
    accountType: members.requiredWhole('accountType', ACCOUNT_TYPES.from, ACCOUNT_TYPES.to),
    entryClass,
    achPaymentTypeCode,
    description: members.text('description'),
    identificationNumber: members.text('identificationNumber', IDENTIFICATION_LENGTH),
    sameDayAchRequested: members.flag('sameDayAchRequested'),
    customFieldValues: members.list('customFieldValues'),
  };
}

/** The merchant of a record never changes. */
export function merchant(members: Members, store: ProfituityStore, existing: string | undefined): string {
  const id = members.guid('merchantId') ?? '';
  if (store.merchants.get(id) === undefined) {
    members.problem('merchantId', 'The merchantId field is required and names a merchant.');
  } else if (existing !== undefined && existing !== id) {
    members.problem('merchantId', 'The merchant of a record does not change.');
  }
  return id;
}

function customer(members: Members, store: ProfituityStore, merchantId: string): string | null {
  const id = members.guid('customerId');
  if (id !== null && store.customers.get(id)?.merchantId !== merchantId) {
    members.problem('customerId', 'The merchant has no such customer.');
  }
  return id;
}

function routeNumber(members: Members): string {
  const route = members.requiredText('routeNumber');
  if (route !== '' && !isRouteNumber(route)) {
    members.problem('routeNumber', 'The field routeNumber is not a valid routing number.');
  }
  return route;
}

/** Nine digits, weighted 3, 7, 1 and again, whose sum is a multiple of ten (the check of ABA routing numbers). */
export function isRouteNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const weights = [3, 7, 1];
  const sum = Array.from(text, Number).reduce(
    (total, digit, index) => total + digit * (weights[index % 3] ?? 0),
    0,
  );
  return sum % 10 === 0;
}

/** Only the last four digits are kept. */
function maskedAccount(members: Members, existing: string | undefined): string {
  const account = members.requiredText('accountNumber');
  if (existing !== undefined && account === existing) return existing;
  if (account !== '' && !/^\d{4,17}$/.test(account)) {
    members.problem('accountNumber', 'The field accountNumber must be 4 to 17 digits.');
  }
  return `****${account.slice(-4)}`;
}

/** A key of the merchant's own, and the record that may have it already. */
export interface OwnKey {
  readonly merchantId: string;
  readonly externalId: string | null;
  readonly existingId?: string | undefined;
}

/** A merchant uses a key once, whatever its case; an empty one is none (assumed). `name` is the member that holds it. */
export function checkExternalId(
  members: Members,
  table: ProfituityStore['payments'] | ProfituityStore['paymentTemplates'] | ProfituityStore['customers'],
  { merchantId, externalId, existingId }: OwnKey,
  name = 'externalId',
): void {
  if (externalId === null || externalId === '') return;
  const used = table
    .lookup('externalId', [externalId])
    .some((record) => record.merchantId === merchantId && record.id !== existingId);
  if (used) members.problem(name, `The ${name} is in use already.`);
}
