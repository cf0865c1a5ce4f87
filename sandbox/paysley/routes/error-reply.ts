import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';

/** No key, or one that is not known; 401 is published, its body is assumed. */
export function unauthorized(): Reply {
  return jsonReply(401, { message: 'Unauthorized' });
}

/** A key that may not do this, such as one of the other host (body published). */
export function forbidden(): Reply {
  return jsonReply(403, { message: 'Forbidden' });
}

/** 429 is published, its body is assumed; when to come back is not said, callers back off by themselves. */
export function tooManyRequests(): Reply {
  return jsonReply(429, { message: 'Too Many Requests' });
}

/** One wrong field (body published). With HTTP 200 too: the body alone then tells that it failed. */
export function wrongField(status: 200 | 422, field: string, message: string): Reply {
  return jsonReply(status, { is_valid: false, error_field: field, error_message: message, result: 'failed' });
}

/** Wrong fields as customers tell them (body published); `field` is a text or a list of texts. */
export function wrongFields(field: string | readonly string[], message: string): Reply {
  return jsonReply(422, { response_code: 422, is_valid: false, errors: [{ message, field }] });
}

/** Wrong fields as groups, products and categories tell them (body published). */
export function wrongFieldsFailed(field: string | readonly string[], message: string): Reply {
  return jsonReply(422, { is_valid: false, errors: [{ message, field }], result: 'failed' });
}

export function paymentNotFound(): Reply {
  return jsonReply(404, { message: 'Your Payment history data not found', result: 'failed' });
}

/** What refunds and captures answer with for a payment that is not there, or is not theirs (body published). */
export function noSuchPayment(): Reply {
  return jsonReply(404, { result: 'failed', message: 'Payment not found.' });
}

/** Its like of subscriptions (body published). */
export function noSuchSubscription(): Reply {
  return jsonReply(404, { result: 'failed', message: 'Payment is not found.' });
}

/** HTTP 200 (assumed: the published body has no status, and plugins look at the body whatever the status). */
export function posLinkNotFound(): Reply {
  return jsonReply(200, { result: 'failed', message: 'Merchant DB POS link not found.' });
}

/** A path or method the API does not have; in the manner of its other 404 (assumed). */
export function notOffered(status: 404 | 405, message: string, headers: Record<string, string> = {}): Reply {
  return jsonReply(status, { status_code: status, is_valid: false, result: 'error', message }, headers);
}

/** What a gateway before the API answers: no JSON. */
export function targetTooLong(): Reply {
  return {
    status: 414,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>414 Request-URI Too Large</title></head><body></body></html>',
  };
}
