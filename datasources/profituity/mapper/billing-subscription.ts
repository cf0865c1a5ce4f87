import type { EpochMs } from '../../../src/domain/instant.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { BillingInterval, BillingSubscriptionStatus } from '../../../src/domain/vocabulary.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { ProfituityConnection } from '../connection.ts';
import { accountOf, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { billingIntervals } from '../vocabulary.ts';
import type { templateFields, WireTemplate } from '../wire/template.ts';
import { dollars } from './money.ts';

type TemplateFields = typeof templateFields;

export const billingSubscriptionWires = {
  account: ['merchantId'],
  customer: ['customerId'],
  product: [],
  name: ['description'],
  reference: ['externalId'],
  customerEmail: [],
  nextPaymentAt: [],
  status: ['isActive', 'startDate'],
  nativeStatus: ['isActive'],
  amount: ['amount'],
  interval: ['recurrencePattern'],
  intervalCount: ['recurrencePattern', 'frequency'],
  startsAt: ['startDate'],
  endedAt: [],
  raw: [],
} as const satisfies WiresOf<'billingSubscription', TemplateFields>;

/** A template with a schedule. `now`: whether it has begun depends on it. */
export function billingSubscriptionMappers(
  connection: Pick<ProfituityConnection, 'settings' | 'oddWords'>,
  now: EpochMs,
): PropertyMappers<'billingSubscription', RowOf<TemplateFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    customer: (row, { account }) =>
      row.customerId === null ? null : refOf(connection, 'customer', account, row.customerId),
    product: missing,
    // The template's own name is the payer's.
    name: (row) => row.description,
    reference: (row) => row.externalId,
    customerEmail: missing,
    nextPaymentAt: missing,
    status: (row) => statusOf(row, now),
    nativeStatus: ({ isActive }) => (isActive === null ? null : String(isActive)),
    amount: (row) => dollars(row.amount),
    interval: (row) => intervalOf(row, connection),
    intervalCount: (row) => {
      const { frequency } = row;
      const told = intervalOf(row, connection) !== null && frequency !== null && frequency >= 1;
      return told ? frequency : null;
    },
    startsAt: (row) => row.startDate,
    // One that was deleted is gone.
    endedAt: missing,
    raw: (row) => redact(row.payload),
  };
}

function statusOf(
  { isActive, startDate }: Pick<WireTemplate, 'isActive' | 'startDate'>,
  now: EpochMs,
): BillingSubscriptionStatus {
  if (isActive === null) return 'UNKNOWN';
  if (!isActive) return 'SUSPENDED';
  return startDate !== null && startDate > now ? 'PENDING' : 'ACTIVE';
}

/** The numbers are assumed: taken for another, a subscription would be due at other times than it is. */
function intervalOf(
  { recurrencePattern: pattern }: Pick<WireTemplate, 'recurrencePattern'>,
  { settings, oddWords }: Pick<ProfituityConnection, 'settings' | 'oddWords'>,
): BillingInterval | null {
  if (settings.words !== 'known') return null;
  const interval = billingIntervals.get(pattern);
  if (interval === undefined) oddWords.count('recurrencePattern', String(pattern));
  return interval ?? null;
}
