import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { PaymentRecord, PaymentRequestRecord } from '../records.ts';
import { pageCount, pageOf } from '../store/page.ts';
import type { Page, PageWanted } from '../store/page.ts';
import type { PaysleyContext } from './context.ts';
import { paymentNotFound, posLinkNotFound, wrongField } from './error-reply.ts';
import { datesOf, keywordsOf, pageWanted } from './list-parameters.ts';

export function listPayments({ history, maxLimit }: PaysleyContext, query: URLSearchParams): Reply {
  const wanted = pageWanted(query, maxLimit);
  const dates = datesOf(query);
  const asked = { ...wanted, keywords: keywordsOf(query), ...(dates === undefined ? {} : { dates }) };
  const page = history.page(asked);
  return jsonReply(200, { ...textEnvelope(wanted, page), payments: page.rows });
}

export function readPayment({ store }: PaysleyContext, paymentId: string): Reply {
  const payment = store.payments.get(paymentId);
  return payment === undefined ? paymentNotFound() : jsonReply(200, { payment: paymentDetail(payment) });
}

/** Newest first, keywords ignored (assumed: only the envelope of this list is published). */
export function listRequests({ store, maxLimit }: PaysleyContext, query: URLSearchParams): Reply {
  const wanted = pageWanted(query, maxLimit);
  const page = pageOf(store.requests.ordered(newestFirst), wanted);
  return jsonReply(200, { ...textEnvelope(wanted, page), transactions: page.rows });
}

/**
 * One request, twice: the published sample is a list of one in a list's envelope, which counts all requests;
 * plugins that work read `transaction`.
 */
export function readRequest({ store }: PaysleyContext, transactionId: string): Reply {
  const request = store.requests.get(transactionId);
  // HTTP 200 (assumed: the published body has no status).
  if (request === undefined) return wrongField(200, 'transaction_id', 'Transaction not found.');
  const page: Page<PaymentRequestRecord> = { rows: [request], total: store.requests.size };
  return jsonReply(200, {
    ...textEnvelope({ page: 1, limit: 1 }, page),
    transaction: request,
    transactions: page.rows,
  });
}

export function readPosLink({ store }: PaysleyContext): Reply {
  return store.posLink === undefined
    ? posLinkNotFound()
    : jsonReply(200, { result: 'success', ...store.posLink });
}

function newestFirst(a: PaymentRequestRecord, b: PaymentRequestRecord): number {
  return compare(b.created_at, a.created_at) || compare(b.transaction_id, a.transaction_id);
}

/** These two lists tell limit and page as texts, the others as numbers (published). */
function textEnvelope({ limit, page }: PageWanted, { total }: Page<object>): object {
  return {
    limit: String(limit),
    page: String(page),
    page_count: pageCount(total, limit),
    total_count: total,
  };
}

/** What `request_detail` says of each way to pay; the first is published, the others are assumed. */
const PAYMENT_WAYS = {
  'once-off': 'Once-off transaction',
  pos_payment: 'POS transaction',
  scheduled: 'Scheduled transaction',
} as const satisfies Record<PaymentRecord['transaction_type'], string>;

/** A payment by itself: the same members in another order, and two more. */
function paymentDetail(payment: PaymentRecord): object {
  return {
    transaction_type: payment.transaction_type,
    payment_id: payment.payment_id,
    transaction_id: payment.transaction_id,
    customer_phone_number: payment.customer_phone_number,
    email: payment.email,
    amount: payment.amount,
    currency: payment.currency,
    reference_number: payment.reference_number,
    shipping_information: payment.shipping_information,
    payment_type: payment.payment_type,
    transaction_date: payment.transaction_date,
    url: '',
    status: payment.status,
    result_description: payment.result_description,
    payment_date: payment.payment_date,
    reference_payment_id: payment.reference_payment_id,
    request_detail: {
      payment_type: PAYMENT_WAYS[payment.transaction_type],
      shipping_information: payment.shipping_information,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
