import { timestamp } from '../../data/calendar.ts';
import type { RequestDetails } from '../../data/request-details.ts';
import type { PaymentRequestRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { instantOf } from '../../store/wall-clock.ts';
import type { Body } from '../catalogue/members.ts';
import { oneOf, textIn } from '../catalogue/members.ts';
import { WrongMembers } from '../catalogue/wrong-members.ts';
import {
  amountIn,
  cartIn,
  countIn,
  currencyIn,
  flagIn,
  startIn,
  taxIn,
  textsIn,
  urlIn,
  wordsIn,
} from './link-members.ts';

/** What reads show of a request, as its writer gave it. */
export type RequestMembers = Pick<
  PaymentRequestRecord,
  | 'amount'
  | 'attach_receipt_on_email'
  | 'currency'
  | 'email'
  | 'expiration_date'
  | 'fixed_amount'
  | 'invoice_url'
  | 'merchant_phone_number'
  | 'mobile_number'
  | 'payment_methods'
  | 'payment_type'
  | 'receipt_file_type'
  | 'reference_number'
  | 'request_methods'
  | 'send_mms_receipt'
  | 'shipping_information'
  | 'tax_id'
>;

export interface Given {
  readonly members: RequestMembers;
  readonly details: RequestDetails;
}

const FREQUENCIES = ['ONE-TIME', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY'] as const;

/** A request as a body has it; what is left out has its default, also in an update. Throws WrongMembers. */
export function requestIn(context: Pick<PaysleyContext, 'timeZone'>, body: Body): Given {
  const members = membersIn(context, body);
  return { members, details: detailsIn(body, members.currency) };
}

function membersIn({ timeZone }: Pick<PaysleyContext, 'timeZone'>, body: Body): RequestMembers {
  const methods = wordsIn(body, 'request_methods', ['EMAIL', 'SMS', 'WEB']);
  if (methods.length === 0) throw required('request_methods');
  const email = textIn(body, 'email');
  const phone = textIn(body, 'mobile_number');
  if (email === null && methods.includes('EMAIL')) throw required('email');
  if (phone === null && methods.includes('SMS')) throw required('mobile_number');
  if (email === null && phone === null) throw required('email');
  if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email)) {
    throw new WrongMembers('email', 'email is not valid.');
  }
  const fixed = body['fixed_amount'];
  if (typeof fixed !== 'boolean') throw required('fixed_amount');
  const currency = currencyIn(body, 'currency');
  const amount = amountIn(body, 'amount', currency, fixed ? 1 : 0);
  if (amount === '') throw required('amount');
  return {
    amount,
    attach_receipt_on_email: flagIn(body, 'attach_receipt', false),
    currency,
    email: email ?? '',
    expiration_date: expiryIn(body, timeZone),
    fixed_amount: fixed,
    invoice_url: urlIn(body, 'invoice_url'),
    merchant_phone_number: textIn(body, 'merchant_phone_number'),
    mobile_number: phone ?? '',
    payment_methods: wordsIn(body, 'payment_methods', ['APPLE_PAY', 'GOOGLE_PAY']),
    payment_type: oneOf(body, 'payment_type', ['DB', 'PA']) ?? 'DB',
    receipt_file_type: oneOf(body, 'receipt_file_type', ['pdf', 'jpeg', 'png']) ?? 'pdf',
    reference_number: textIn(body, 'reference_number') ?? '',
    request_methods: methods,
    send_mms_receipt: flagIn(body, 'send_mms_receipt', false),
    // Taken for the same as what is asked for by `shipping_enabled` (assumed).
    shipping_information: flagIn(body, 'shipping_enabled', false),
    tax_id: taxIn(body),
  };
}

function detailsIn(body: Body, currency: string): RequestDetails {
  const frequency = oneOf(body, 'payment_frequency', FREQUENCIES) ?? 'ONE-TIME';
  const start = startIn(body);
  if (frequency !== 'ONE-TIME' && start === '') throw required('payment_start_date');
  const text = (name: string): string => textIn(body, name) ?? '';
  const address = textsIn(body, 'shipping_address');
  return {
    customer_id: text('customer_id'),
    customer_salutation: text('customer_salutation'),
    customer_first_name: text('customer_first_name'),
    customer_last_name: text('customer_last_name'),
    template_id: text('template_id'),
    moto_enabled: flagIn(body, 'moto_enabled', false),
    shipping_enabled: flagIn(body, 'shipping_enabled', false),
    send_mms_invoice: flagIn(body, 'send_mms_invoice', false),
    attach_invoice: flagIn(body, 'attach_invoice', false),
    send_confirmation: flagIn(body, 'send_confirmation', false),
    response_url: urlIn(body, 'response_url'),
    cancel_url: urlIn(body, 'cancel_url'),
    redirect_url: urlIn(body, 'redirect_url'),
    payment_frequency: frequency,
    payment_start_date: start,
    initial_payment_amount: amountIn(body, 'initial_payment_amount', currency),
    total_number_of_payments: countIn(body, 'total_number_of_payments'),
    cart_items: cartIn(body, currency, true),
    shipping_charges: amountIn(body, 'shipping_charges', currency),
    shipping_tax: amountIn(body, 'shipping_tax', currency),
    shipping_address: Object.keys(address).length === 0 ? null : address,
    // True where nothing is said (published).
    payment_fee_enabled: flagIn(body, 'payment_fee_enabled', true),
    ach_fee_enabled: flagIn(body, 'ach_fee_enabled', true),
    surcharge_fee_enabled: flagIn(body, 'surcharge_fee_enabled', true),
  };
}

/** To the minute, in the merchant's zone (assumed: none is said). */
function expiryIn(body: Body, timeZone: string): string | null {
  const text = textIn(body, 'expiry_date');
  if (text === null) return null;
  const instant = instantOf(text, timeZone);
  if (instant === undefined) {
    throw new WrongMembers('expiry_date', 'expiry_date must be in the format YYYY-MM-DD HH:MM.');
  }
  return timestamp(instant);
}

function required(name: string): WrongMembers {
  return new WrongMembers(name, `${name} is required.`);
}
