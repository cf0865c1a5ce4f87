import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import { timestamp } from '../../data/calendar.ts';
import type { PaymentRequestRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongField } from '../../routes/error-reply.ts';
import { amountText } from '../amounts.ts';
import type { Body } from '../catalogue/members.ts';
import { textIn } from '../catalogue/members.ts';
import type { Given } from './request-members.ts';
import { requestIn } from './request-members.ts';
import { linkAddresses } from './link-addresses.ts';
import { tellLink } from './told.ts';

/** What published answers do not repeat. */
const NOT_ECHOED: ReadonlySet<string> = new Set([
  'moto_enabled',
  'payment_fee_enabled',
  'ach_fee_enabled',
  'surcharge_fee_enabled',
]);

export function createRequest(context: PaysleyContext, body: Body): Reply {
  const { store, now } = context;
  const given = requestIn(context, body);
  const id = nextRequestId(context);
  const request: PaymentRequestRecord = {
    ...given.members,
    chargeback: [],
    created_at: timestamp(now()),
    modified_at: '',
    payment_date: null,
    payment_id: null,
    refund: [],
    reversal: [],
    status: 'pending',
    status_description: '',
    transaction_id: id,
    url: linkAddresses(id).long_url,
  };
  store.requests.insert(request);
  return kept(context, 'create', request, given);
}

/** Takes the request whole: what is left out has its default again (assumed). Not of one with payments (published). */
export function updateRequest(context: PaysleyContext, body: Body): Reply {
  const { store, now } = context;
  const id = textIn(body, 'transaction_id') ?? '';
  const before = store.requests.get(id);
  if (before === undefined || before.payment_id !== null) {
    // Published without `result`; that both are told alike is assumed.
    const error = {
      is_valid: false,
      error_field: 'transaction_id',
      error_message: 'transaction_id not valid',
    };
    return jsonReply(422, error);
  }
  const given = requestIn(context, body);
  const request = store.requests.update(id, { ...given.members, modified_at: timestamp(now()) });
  return kept(context, 'update', request, given);
}

/** Not of one with payments (published; that it is told like one that is not there is assumed). */
export function deleteRequest(context: PaysleyContext, id: string): Reply {
  const { store } = context;
  const request = store.requests.get(id);
  if (request === undefined) return wrongField(422, 'transaction_id', 'Transaction not found.');
  if (request.payment_id !== null) {
    return wrongField(422, 'transaction_id', 'Transaction has payment history.');
  }
  store.requests.delete(id);
  store.requestDetails.delete(id);
  const { amount, currency, reference_number: reference } = request;
  tellLink(context, { kind: 'delete', record: 'payment_request', id, amount, currency, reference });
  return jsonReply(200, { result: 'success', transaction_id: id });
}

function kept(
  context: PaysleyContext,
  kind: 'create' | 'update',
  request: PaymentRequestRecord,
  { details }: Given,
): Reply {
  const { transaction_id: id, amount, currency, reference_number: reference } = request;
  context.store.requestDetails.set(id, details);
  tellLink(context, { kind, record: 'payment_request', id, amount, currency, reference });
  const echoed = Object.entries(details).filter(([name]) => !NOT_ECHOED.has(name));
  return jsonReply(200, {
    result: 'success',
    transaction_id: id,
    ...linkAddresses(id),
    ...Object.fromEntries(echoed),
    // A text in these answers alone (published).
    amount: amountText(amount, currency),
    attach_receipt: request.attach_receipt_on_email,
    created_at: request.created_at,
    currency,
    email: request.email,
    expiry_date: request.expiration_date ?? '',
    fixed_amount: request.fixed_amount,
    invoice_url: request.invoice_url,
    merchant_phone_number: request.merchant_phone_number,
    mobile_number: request.mobile_number,
    modified_at: request.modified_at,
    payment_methods: request.payment_methods,
    payment_type: request.payment_type,
    receipt_file_type: request.receipt_file_type,
    reference_number: reference,
    request_methods: request.request_methods,
    send_mms_receipt: request.send_mms_receipt,
    tax_id: request.tax_id,
  });
}

/** Ids go on growing. */
function nextRequestId({ store, prng }: PaysleyContext): string {
  const last = store.requests.all().map(({ transaction_id: id }) => Number.parseInt(id, 10));
  return `${Math.max(100_000, ...last) + prng.int(1, 9)}OO`;
}
