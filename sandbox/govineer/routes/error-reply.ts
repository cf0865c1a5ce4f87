import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';

/** Error codes this sandbox sends (Govineer spec: published for hosted sessions, assumed elsewhere). */
export type ErrorCode =
  | 'validation_error'
  | 'insufficient_scope'
  | 'session_expired'
  | 'rate_limited'
  | 'duplicate_payment'
  | 'already_confirmed'
  | DeclineCode;

/** Of 402. */
export type DeclineCode =
  | 'card_declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'challenge_required';

let requests = 0;

/** `{code, message, recoverable, request_id}`; recoverable is whether a changed or later request may pass. */
export function errorReply(
  status: number,
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Reply {
  requests += 1;
  const recoverable = status === 400 || status === 429;
  return jsonReply(
    status,
    { code, message, recoverable, request_id: `req_${requests.toString(16)}` },
    headers,
  );
}

/** A missing, unknown or expired token has a body of its own, without a code. */
export function unauthorized(): Reply {
  return jsonReply(401, { message: 'Unauthorized' }, { 'www-authenticate': 'Bearer' });
}

/** The published codes have none for "not found"; the spec's choice is validation_error. */
export function notFound(message: string): Reply {
  return errorReply(404, 'validation_error', message);
}
