import type { Prng } from '../../kit/prng.ts';
import { ACH_PAYMENT_TYPE, ENTRY_CLASS, PAYMENT_TYPE } from '../records.ts';
import type { Instant, PaymentRecord, PaymentTemplateRecord } from '../records.ts';
import { seededGuid } from '../wire/guid.ts';
import { bankAccount } from './bank-accounts.ts';
import { creationTimes } from './calendar.ts';
import { outcome } from './outcomes.ts';
import type { Owner } from './templates.ts';
import { personName, purpose, references } from './texts.ts';

/** A paid debit of which something can still go back. */
interface Refundable {
  readonly payment: PaymentRecord;
  /** Cents. */
  left: number;
}

/** Candidates kept at a time: refunds concern recent payments. */
const KEPT_CANDIDATES = 40;
/** Statuses of a refund in which its amount is not taken. */
const VOID_REFUND: ReadonlySet<string> = new Set(['Returned', 'Rejected', 'Canceled']);

/** Payments of a merchant, oldest first; refunds stand among them, after the payment they give back. */
export function payments(
  prng: Prng,
  owner: Owner,
  templates: readonly PaymentTemplateRecord[],
  count: number,
): readonly PaymentRecord[] {
  const reference = references(prng, 'PF');
  const refundable: Refundable[] = [];
  return creationTimes(prng, count).map((creationTime) => {
    const candidate =
      refundable.length > 3 && prng.chance(0.14) ? refundable[prng.int(0, refundable.length - 1)] : undefined;
    if (candidate !== undefined) return refund(prng, candidate, creationTime, reference());
    const payment = plainPayment(prng, owner, templates, creationTime, reference());
    if (payment.type === PAYMENT_TYPE.achDebit && payment.status === 'Paid' && payment.amount > 0) {
      if (refundable.length >= KEPT_CANDIDATES) refundable.shift();
      refundable.push({ payment, left: Math.round(payment.amount * 100) });
    }
    return payment;
  });
}

function refund(
  prng: Prng,
  candidate: Refundable,
  creationTime: Instant,
  externalId: string | null,
): PaymentRecord {
  const { payment } = candidate;
  const result = outcome(prng, creationTime, 'refund');
  // An exhausted candidate is given back once more, by a refund that came to nothing.
  const left = Math.max(1, candidate.left);
  const cents = prng.chance(0.35) ? left : prng.int(1, left);
  const status = candidate.left === 0 ? 'Rejected' : result.status;
  if (!VOID_REFUND.has(status)) candidate.left -= cents;
  return {
    ...payment,
    ...result,
    status,
    id: seededGuid(prng),
    refundOfPaymentId: payment.id,
    paymentTemplateId: null,
    externalId,
    type: PAYMENT_TYPE.achCredit,
    amount: cents / 100,
    creationTime,
    description: prng.chance(0.2) ? null : prng.pick(['Refund', 'Duplicate charge', 'Goods returned']),
    identificationNumber: null,
  };
}

const COMMON_CENTS = [1, 100, 999, 2500, 10_000, 10_000, 125_050, 1_000_000] as const;

function plainPayment(
  prng: Prng,
  owner: Owner,
  templates: readonly PaymentTemplateRecord[],
  creationTime: Instant,
  externalId: string | null,
): PaymentRecord {
  const template = prng.chance(0.12) ? templates[prng.int(0, templates.length - 1)] : undefined;
  const customer =
    template === undefined && prng.chance(0.6)
      ? owner.customers[prng.int(0, owner.customers.length - 1)]
      : undefined;
  const type = template?.type ?? paymentType(prng);
  const isPrenote = type === PAYMENT_TYPE.achDebit && prng.chance(0.03);
  const cents = prng.chance(0.3) ? prng.pick(COMMON_CENTS) : 1 + Math.floor(10 ** (1 + prng.next() * 5));
  const { routeNumber, accountNumber, accountType } = template ?? bankAccount(prng);
  return {
    id: seededGuid(prng),
    tenantId: owner.tenantId,
    merchantId: owner.merchantId,
    customerId: template?.customerId ?? customer?.id ?? null,
    paymentTemplateId: template?.id ?? null,
    refundOfPaymentId: null,
    externalId,
    name: template?.name ?? (customer !== undefined && prng.chance(0.9) ? customer.name : personName(prng)),
    type,
    amount: isPrenote ? 0 : cents / 100,
    creationTime,
    ...outcome(prng, creationTime, 'payment'),
    routeNumber,
    accountNumber,
    accountType,
    ...kindFields(prng, type),
    description: prng.chance(0.15) ? (prng.chance(0.5) ? null : '') : purpose(prng),
    identificationNumber: prng.chance(0.4) ? null : `ID${prng.int(1e6, 1e9)}`,
    isPrenote,
    sameDayAchRequested: type !== PAYMENT_TYPE.imageCashLetter && prng.chance(0.1),
    customFieldValues: [],
  };
}

function paymentType(prng: Prng): number {
  const roll = prng.next();
  if (roll < 0.84) return PAYMENT_TYPE.achDebit;
  return roll < 0.93 ? PAYMENT_TYPE.achCredit : PAYMENT_TYPE.imageCashLetter;
}

type KindFields = Pick<
  PaymentRecord,
  'entryClass' | 'achPaymentTypeCode' | 'checkNumber' | 'micr' | 'terminalCity' | 'terminalState'
>;

/** Cheques have a number and no entry class; a sale at the counter names the place. */
function kindFields(prng: Prng, type: number): KindFields {
  const none: KindFields = {
    entryClass: null,
    achPaymentTypeCode: null,
    checkNumber: null,
    micr: null,
    terminalCity: null,
    terminalState: null,
  };
  if (type === PAYMENT_TYPE.imageCashLetter) return { ...none, checkNumber: prng.text('0123456789', 4) };
  const entryClass = prng.pick([
    ENTRY_CLASS.ppd,
    ENTRY_CLASS.ppd,
    ENTRY_CLASS.web,
    ENTRY_CLASS.ccd,
    ENTRY_CLASS.tel,
    ENTRY_CLASS.pop,
  ]);
  switch (entryClass) {
    case ENTRY_CLASS.web:
    case ENTRY_CLASS.tel:
      return { ...none, entryClass, achPaymentTypeCode: prng.int(1, ACH_PAYMENT_TYPE.single) };
    case ENTRY_CLASS.pop:
      return {
        ...none,
        entryClass,
        checkNumber: prng.text('0123456789', 4),
        terminalCity: 'Dayton',
        terminalState: 'OH',
      };
    case ENTRY_CLASS.ppd:
    case ENTRY_CLASS.ccd:
      return { ...none, entryClass };
  }
}
