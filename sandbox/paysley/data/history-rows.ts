import type { Prng } from '../../kit/prng.ts';
import type { PaymentRecord } from '../records.ts';
import { shownDate } from './calendar.ts';
import { followUps } from './follow-ups.ts';
import { paymentId } from './identifiers.ts';
import { majorUnits } from './money.ts';
import type { Currency } from './money.ts';
import type { Scenario } from './scenarios.ts';

/** What the rows of one payment have in common. */
export type Origin = Pick<
  PaymentRecord,
  'email' | 'customer_phone_number' | 'reference_number' | 'transaction_date' | 'transaction_type'
>;

/** A payment before it is written down. */
export interface Sale {
  readonly origin: Origin;
  /** The id of the request, or of the POS link. */
  readonly transactionId: string;
  /** Whether it takes the money at once (`DB`) or authorizes it (`PA`). */
  readonly begins: 'DB' | 'PA';
  readonly currency: Currency;
  /** Minor units. */
  readonly minor: number;
  readonly at: number;
  readonly scenario: Scenario;
}

export const RESULTS = {
  success: "Request successfully processed in 'Merchant in Integrator Test Mode'",
  pending: 'transaction pending',
  failed: 'transaction declined (invalid card)',
  expired: 'session expired',
  cancelled: 'cancelled by user',
} as const;

/** Share of payments and of what follows them whose date is shown seven hours early. */
export const DEFECT = { payment: 0.12, followUp: 0.5 } as const;

/** The rows of one payment: itself, then what followed. Refunds keep the payment's reference and payer. */
export function historyRows(prng: Prng, sale: Sale): readonly [PaymentRecord, ...PaymentRecord[]] {
  const { scenario, at, minor, currency } = sale;
  const prefix = sale.origin.transaction_type === 'scheduled' ? 'CC' : methodPrefix(prng);
  const shipping = prng.chance(0.1);
  const row = (
    type: string,
    made: { at: number; minor: number; status: keyof typeof RESULTS; defect: number; on: string | null },
  ): PaymentRecord => ({
    amount: majorUnits(made.minor, currency),
    currency,
    customer_phone_number: sale.origin.customer_phone_number,
    email: sale.origin.email,
    payment_date: shownDate(prng, made.at, made.defect),
    payment_id: paymentId(prng, made.at),
    payment_type: `${prefix}.${type}`,
    reference_number: sale.origin.reference_number,
    reference_payment_id: made.on,
    result_description: RESULTS[made.status],
    shipping_information: shipping,
    status: made.status,
    transaction_date: sale.origin.transaction_date,
    transaction_id: sale.transactionId,
    transaction_type: sale.origin.transaction_type,
  });
  const payment = row(sale.begins, {
    at,
    minor,
    status: statusOf(scenario),
    defect: DEFECT.payment,
    on: null,
  });
  const followed: PaymentRecord[] = [];
  for (const { suffix, on, ...made } of followUps(prng, scenario, minor, at)) {
    const target = on === 'payment' ? payment : (followed[on] ?? payment);
    followed.push(row(suffix, { ...made, defect: DEFECT.followUp, on: target.payment_id }));
  }
  return [payment, ...followed];
}

/** A payment that did not succeed is a scenario by the name of its status. */
function statusOf(scenario: Scenario): keyof typeof RESULTS {
  return scenario in RESULTS ? (scenario as keyof typeof RESULTS & Scenario) : 'success';
}

/** Credit card mostly; debit card, direct debit, wallet and invoice now and then (assumed: OPPWA's prefixes). */
function methodPrefix(prng: Prng): 'CC' | 'DC' | 'DD' | 'VA' | 'IV' {
  return prng.chance(0.88) ? 'CC' : prng.pick(['DC', 'DD', 'DD', 'VA', 'VA', 'IV']);
}
