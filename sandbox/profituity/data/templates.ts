import type { Prng } from '../../kit/prng.ts';
import { ACH_PAYMENT_TYPE, ENTRY_CLASS, PAYMENT_TYPE, RECURRENCE } from '../records.ts';
import type { CustomerRecord, Guid, PaymentTemplateRecord } from '../records.ts';
import { seededGuid } from '../wire/guid.ts';
import { instantOf } from '../wire/instant.ts';
import { bankAccount } from './bank-accounts.ts';
import { creationTimes, DAY_MS, dayAfter, FAR_FUTURE, later } from './calendar.ts';
import { personName, purpose, references } from './texts.ts';

/** Whom records belong to. */
export interface Owner {
  readonly tenantId: Guid;
  readonly merchantId: Guid;
  /** At least one. */
  readonly customers: readonly CustomerRecord[];
}

/** Saved accounts (pattern 1) and schedules (2 to 5), active or not, begun or not, with and without a customer. */
export function templates(prng: Prng, owner: Owner, count: number): readonly PaymentTemplateRecord[] {
  const reference = references(prng, 'T');
  return creationTimes(prng, count).map((creationTime, index) => {
    const recurs = index % 2 === 1;
    const customer = prng.chance(0.8) ? owner.customers[prng.int(0, owner.customers.length - 1)] : undefined;
    const patterns = [RECURRENCE.daily, RECURRENCE.weekly, RECURRENCE.monthly, RECURRENCE.yearly] as const;
    const pattern = recurs ? (patterns[(index >> 1) % 4] ?? RECURRENCE.monthly) : RECURRENCE.none;
    return {
      id: seededGuid(prng),
      tenantId: owner.tenantId,
      merchantId: owner.merchantId,
      customerId: customer?.id ?? null,
      externalId: reference(),
      name: customer?.name ?? personName(prng),
      type: prng.chance(0.9) ? PAYMENT_TYPE.achDebit : PAYMENT_TYPE.achCredit,
      amount: prng.int(100, 50_000) / 100,
      ...bankAccount(prng),
      entryClass: prng.pick([ENTRY_CLASS.ppd, ENTRY_CLASS.web, ENTRY_CLASS.ccd]),
      achPaymentTypeCode: recurs ? ACH_PAYMENT_TYPE.recurring : ACH_PAYMENT_TYPE.single,
      description: prng.chance(0.2) ? null : purpose(prng),
      identificationNumber: prng.chance(0.4) ? null : prng.text('ABCDEF0123456789', 8),
      recurrencePattern: pattern,
      nonBankingDayRule: recurs ? prng.int(1, 2) : null,
      frequency: recurs ? prng.pick([1, 1, 1, 2, 3]) : null,
      dayOfMonth: pattern === RECURRENCE.monthly ? prng.int(1, 31) : null,
      duration: recurs && prng.chance(0.3) ? 2 : null,
      durationAmount: null,
      sendPreNote: prng.chance(0.1),
      sameDayAchRequested: prng.chance(0.1),
      startDate: startDate(prng, recurs, creationTime, index),
      isActive: !prng.chance(0.25),
      creationTime,
      lastModificationTime: prng.chance(0.7) ? null : later(prng, creationTime, prng.int(1, 60) * DAY_MS),
      customFieldValues: [],
    };
  });
}

function startDate(prng: Prng, recurs: boolean, creationTime: string, index: number): string | null {
  if (!recurs) return null;
  return index % 10 === 9
    ? instantOf(FAR_FUTURE + prng.int(0, 300) * DAY_MS)
    : dayAfter(creationTime, prng.int(0, 30));
}
