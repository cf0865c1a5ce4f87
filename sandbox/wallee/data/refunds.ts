import type { Prng } from '../../kit/prng.ts';
import type { RefundRecord, TransactionRecord } from '../records/payments.ts';
import { decimalOf } from '../wire/decimal.ts';
import { later, timestamp } from './calendar.ts';
import { failureReason } from './failures.ts';
import { uuid } from './identifiers.ts';
import { presentOnly } from './present.ts';
import { oftenMissing } from './texts.ts';
import type { TransactionPlan } from './transaction-plan.ts';

const DAY_MS = 86_400_000;
const TYPES = [
  'MERCHANT_INITIATED_ONLINE',
  'MERCHANT_INITIATED_ONLINE',
  'MERCHANT_INITIATED_ONLINE',
  'MERCHANT_INITIATED_OFFLINE',
  'CUSTOMER_INITIATED_AUTOMATIC',
  'CUSTOMER_INITIATED_MANUAL',
] as const;

/** The planned refunds of a transaction, oldest first. */
export function refunds(
  prng: Prng,
  plan: TransactionPlan,
  record: TransactionRecord,
): readonly RefundRecord[] {
  let at = plan.times.decided;
  return plan.refunds.map(({ state, amount }, index) => {
    at = later(at, prng.int(0, 5) * DAY_MS);
    const fee = Math.floor(amount / 100);
    return presentOnly<RefundRecord>({
      id: plan.ids.refund(index),
      version: prng.int(1, 4),
      linkedSpaceId: plan.spaceId,
      state,
      type: prng.pick(TYPES),
      amount: plan.decimal(amount),
      externalId: uuid(prng),
      merchantReference: oftenMissing(prng, `${record.merchantReference ?? 'REF'}`.slice(0, 90), 0.2),
      transaction: { id: plan.ids.transaction },
      completion: prng.chance(0.5) ? plan.ids.completion(0) : null,
      reductions: [],
      totalAppliedFees: decimalOf(fee, plan.basket.places),
      totalSettledAmount: plan.decimal(state === 'SUCCESSFUL' ? amount - fee : 0),
      environment: record.environment,
      labels: [],
      metaData: prng.chance(0.3) ? { reason: 'Damaged' } : {},
      failureReason: state === 'FAILED' ? failureReason(prng) : undefined,
      processorReference: state === 'SUCCESSFUL' ? `r${prng.int(100_000, 999_999)}` : undefined,
      language: plan.language,
      createdBy: 512,
      createdOn: timestamp(prng, at),
      processingOn:
        state === 'CREATE' || state === 'SCHEDULED' ? undefined : timestamp(prng, later(at, 1_000)),
      succeededOn: state === 'SUCCESSFUL' ? timestamp(prng, later(at, 2_000)) : null,
      failedOn: state === 'FAILED' ? timestamp(prng, later(at, 2_000)) : undefined,
    });
  });
}
