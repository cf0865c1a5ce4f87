import { shownDate } from '../data/calendar.ts';
import { DEFECT, RESULTS } from '../data/history-rows.ts';
import { paymentId } from '../data/identifiers.ts';
import type { PaymentRecord } from '../records.ts';
import type { PaysleyContext } from '../routes/context.ts';
import { majorUnitsOf } from './amounts.ts';

/** Writes down what was just done to a row; it keeps the row's payer, reference and request. */
export function addFollowUp(
  { store, prng, now }: Pick<PaysleyContext, 'store' | 'prng' | 'now'>,
  on: PaymentRecord,
  { suffix, parts }: { readonly suffix: 'CP' | 'RF' | 'RV'; readonly parts: bigint },
): PaymentRecord {
  const at = now();
  const [prefix = 'CC'] = on.payment_type.split('.');
  const row: PaymentRecord = {
    ...on,
    amount: majorUnitsOf(parts),
    payment_date: shownDate(prng, at, DEFECT.followUp),
    payment_id: paymentId(prng, at),
    payment_type: `${prefix}.${suffix}`,
    reference_payment_id: on.payment_id,
    result_description: RESULTS.success,
    status: 'success',
  };
  store.payments.insert(row);
  return row;
}

/** What follows a row directly, as far as it came to something or still may. */
export function followedBy(
  { store }: Pick<PaysleyContext, 'store'>,
  { payment_id: id }: PaymentRecord,
): readonly PaymentRecord[] {
  return store.payments
    .all()
    .filter(({ reference_payment_id: on, status }) => on === id && status !== 'failed');
}

export function suffixOf({ payment_type: type }: PaymentRecord): string {
  return type.split('.')[1] ?? '';
}
