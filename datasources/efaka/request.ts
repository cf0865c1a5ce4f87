import type { EfakaSettings } from '../../src/config/efaka.ts';
import type { ReadRequest } from '../http/read-request.ts';

/** Names of parameters and what they are. */
type Parameters = Readonly<Record<string, string>>;

/** The one place where callers' text gets into a URL. A parameter of another name cannot come of any text. */
function get(
  { entityId }: EfakaSettings,
  segments: readonly string[],
  parameters: Parameters = {},
): ReadRequest {
  const all = { ...(entityId === null ? {} : { entityId }), ...parameters };
  const query = new URLSearchParams(all).toString();
  const path = `/v3/${segments.map(encodeURIComponent).join('/')}`;
  return { method: 'GET', path: query === '' ? path : `${path}?${query}` };
}

/** The inquiry of one payment. */
export function paymentRequest(settings: EfakaSettings, id: string): ReadRequest {
  return get(settings, ['payments', id]);
}

/** Everything that has a reference of the merchant. The first page is asked for without a number. */
export function queryRequest(settings: EfakaSettings, reference: string, page: number): ReadRequest {
  const further = page === 1 ? {} : { pageNo: String(page) };
  return get(settings, ['query'], { merchantTransactionId: reference, ...further });
}

export function registrationRequest(settings: EfakaSettings, id: string): ReadRequest {
  return get(settings, ['registrations', id]);
}

/** What came of a checkout. */
export function checkoutRequest(settings: EfakaSettings, id: string): ReadRequest {
  return get(settings, ['checkouts', id, 'payment']);
}
