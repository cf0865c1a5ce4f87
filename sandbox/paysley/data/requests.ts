import type { Prng } from '../../kit/prng.ts';
import type { PaymentRecord, PaymentRequestRecord } from '../records.ts';
import { instants, later, timestamp } from './calendar.ts';
import { phoneNumber } from './identifiers.ts';
import { currency, majorUnits, price } from './money.ts';
import type { Payer } from './payers.ts';
import { oftenUnset, reference } from './texts.ts';

const WEEK_MS = 604_800_000;
/** Far enough ahead that an open request is open on any day the sandbox runs. */
const STILL_OPEN = '2099-12-31T23:59:00.000Z';

type Details = Pick<
  PaymentRequestRecord,
  | 'amount'
  | 'created_at'
  | 'currency'
  | 'email'
  | 'expiration_date'
  | 'mobile_number'
  | 'payment_date'
  | 'payment_id'
  | 'payment_type'
  | 'reference_number'
  | 'status'
  | 'transaction_id'
>;

/**
 * The request behind a payment of the history; `payment` is the last try to pay it. In some the payer chose
 * the amount, or left a tip: what was paid is then more than was asked for.
 */
export function paidRequest(prng: Prng, payment: PaymentRecord): PaymentRequestRecord {
  const created = Date.parse(payment.transaction_date);
  return request(prng, {
    amount: payment.amount >= 2 && prng.chance(0.03) ? Math.floor(payment.amount / 2) : payment.amount,
    created_at: payment.transaction_date,
    currency: payment.currency,
    email: payment.email,
    expiration_date: prng.chance(0.5) ? timestamp(minuteOf(created + WEEK_MS)) : null,
    mobile_number: payment.customer_phone_number,
    payment_date: payment.payment_date,
    payment_id: payment.payment_id,
    payment_type: payment.payment_type.endsWith('.PA') ? 'PA' : 'DB',
    reference_number: payment.reference_number,
    status: payment.status,
    transaction_id: payment.transaction_id,
  });
}

/**
 * Requests nobody has paid: open, open past their expiry (the stored word stays `pending`), expired,
 * cancelled, failed, and the first of all in a state that no reader of today knows.
 */
export function unpaidRequests(
  prng: Prng,
  count: number,
  source: { nextId(): string; payer(): Payer },
): readonly PaymentRequestRecord[] {
  return instants(prng, count).map((created, index) => {
    const { email, customer_phone_number } = source.payer();
    const status =
      index === 0
        ? 'under_review'
        : prng.pick(['pending', 'pending', 'pending', 'expired', 'cancelled', 'failed']);
    const open = status === 'pending' && prng.chance(0.6);
    const unit = currency(prng, false);
    return request(prng, {
      amount: majorUnits(price(prng), unit),
      created_at: timestamp(created),
      currency: unit,
      email,
      expiration_date: open ? prng.pick([null, STILL_OPEN]) : timestamp(minuteOf(created + WEEK_MS)),
      mobile_number: customer_phone_number === '' ? phoneNumber(prng) : customer_phone_number,
      payment_date: null,
      payment_id: null,
      payment_type: prng.pick(['DB', 'DB', 'PA']),
      reference_number: oftenUnset(prng, reference(prng), 0.15),
      status,
      transaction_id: source.nextId(),
    });
  });
}

function request(prng: Prng, details: Details): PaymentRequestRecord {
  const { amount, created_at, currency: unit, email, expiration_date, ...rest } = details;
  const modified = timestamp(later(Date.parse(created_at), prng.int(1, 90_000) * 1000));
  return {
    amount,
    attach_receipt_on_email: prng.chance(0.3),
    chargeback: [],
    created_at,
    currency: unit,
    email,
    expiration_date,
    fixed_amount: prng.chance(0.9),
    invoice_url: prng.pick([null, null, '', 'https://shop.example.com/invoice.pdf']),
    merchant_phone_number: prng.pick([null, '+19196894607']),
    mobile_number: rest.mobile_number,
    modified_at: prng.pick([null, null, '', modified]),
    payment_date: rest.payment_date,
    payment_id: rest.payment_id,
    payment_methods: prng.pick([[], [], ['GOOGLE_PAY'], ['APPLE_PAY', 'GOOGLE_PAY']]),
    payment_type: rest.payment_type,
    receipt_file_type: prng.pick([null, 'pdf', 'jpeg', 'png']),
    reference_number: rest.reference_number,
    refund: [],
    request_methods: prng.pick([['WEB'], ['EMAIL'], ['SMS', 'EMAIL']]),
    reversal: [],
    send_mms_receipt: prng.chance(0.2),
    shipping_information: prng.chance(0.1),
    status: rest.status,
    status_description: '',
    tax_id: prng.pick([null, '', 'PKZMknlE']),
    transaction_id: rest.transaction_id,
    url: prng.chance(0.3) ? '' : `https://pay.example.com/r/${rest.transaction_id}`,
  };
}

/** Expiry is given to the minute (published). */
function minuteOf(instant: number): number {
  return instant - (instant % 60_000);
}
