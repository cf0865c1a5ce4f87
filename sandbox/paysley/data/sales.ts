import type { Prng } from '../../kit/prng.ts';
import type { CustomerRecord, PaymentRecord, PaymentRequestRecord } from '../records.ts';
import { instants, timestamp } from './calendar.ts';
import { historyRows } from './history-rows.ts';
import type { Origin, Sale } from './history-rows.ts';
import { requestIds } from './identifiers.ts';
import { currency, price } from './money.ts';
import { payer, posPayer } from './payers.ts';
import { POS_LINK, POS_LINK_DATE } from './pos-link.ts';
import { paidRequest, unpaidRequests } from './requests.ts';
import { beginsWith, scenarioOf } from './scenarios.ts';
import { awkwardReference, oftenUnset, reference } from './texts.ts';

export interface SaleCounts {
  readonly payments: number;
  readonly unpaidRequests: number;
  /** Requests that are paid again and again. */
  readonly schedules: number;
}

/** What a customer is asked for: the same on every payment of a schedule. */
type Asked = Pick<Sale, 'origin' | 'transactionId' | 'currency' | 'minor'>;

/** The payment history in the order things began, and the requests, paid and unpaid. */
export function sales(
  prng: Prng,
  counts: SaleCounts,
  customers: readonly CustomerRecord[],
): { readonly payments: PaymentRecord[]; readonly requests: PaymentRequestRecord[] } {
  const nextId = requestIds(prng);
  const payments: PaymentRecord[] = [];
  const requests = new Map<string, PaymentRequestRecord>();
  const schedules: Asked[] = [];
  const add = (sale: Sale): void => {
    const rows = historyRows(prng, sale);
    payments.push(...rows);
    const [payment] = rows;
    if (payment.transaction_type === 'pos_payment') return;
    requests.set(payment.transaction_id, paidRequest(prng, payment));
  };
  const schedule = (at: number): Asked => {
    const known =
      schedules.length < counts.schedules ? undefined : schedules[prng.int(0, schedules.length - 1)];
    if (known !== undefined) return known;
    const { origin, ...asked } = onceOff(prng, nextId(), at, customers);
    const made: Asked = { ...asked, origin: { ...origin, transaction_type: 'scheduled' } };
    schedules.push(made);
    return made;
  };
  for (const [index, at] of instants(prng, counts.payments).entries()) {
    const scenario = scenarioOf(prng, index);
    const begins = beginsWith(prng, scenario);
    const way = prng.next();
    if (way < 0.12 && begins === 'DB') {
      add({ ...schedule(at), begins, at, scenario });
    } else if (way < 0.4) {
      add(named({ ...atPos(prng, begins, customers), begins, at, scenario }, awkwardReference(index)));
    } else {
      const asked = onceOff(prng, nextId(), at, customers);
      const sale = named({ ...asked, begins, at, scenario }, awkwardReference(index));
      // Some requests need a second try; the first stays in the history.
      if (prng.chance(0.08)) add({ ...sale, at: at - prng.int(5, 50) * 1000, scenario: 'failed' });
      add(sale);
    }
  }
  const open = unpaidRequests(prng, counts.unpaidRequests, { nextId, payer: () => payer(prng, customers) });
  return { payments, requests: [...requests.values(), ...open] };
}

function named(sale: Sale, reference_number: string | undefined): Sale {
  return reference_number === undefined ? sale : { ...sale, origin: { ...sale.origin, reference_number } };
}

function onceOff(prng: Prng, transactionId: string, at: number, customers: readonly CustomerRecord[]): Asked {
  const origin: Origin = {
    ...payer(prng, customers),
    reference_number: oftenUnset(prng, reference(prng), 0.12),
    transaction_date: timestamp(at - prng.int(1, 5 * 1440) * 60_000),
    transaction_type: 'once-off',
  };
  return { origin, transactionId, currency: currency(prng, false), minor: price(prng) };
}

function atPos(prng: Prng, begins: Sale['begins'], customers: readonly CustomerRecord[]): Asked {
  const origin: Origin = {
    ...posPayer(prng, customers),
    reference_number: prng.chance(0.2) ? reference(prng) : `${POS_LINK.ref_number_prefix}${prng.int(1, 400)}`,
    transaction_date: POS_LINK_DATE,
    transaction_type: 'pos_payment',
  };
  const transactionId = begins === 'DB' ? POS_LINK.db_transaction_id : POS_LINK.pa_transaction_id;
  return { origin, transactionId, currency: currency(prng, true), minor: price(prng) };
}
