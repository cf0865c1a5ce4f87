import type { Reply } from '../../kit/reply.ts';
import { wireReply } from '../wire/wire-json.ts';
import type { WalleeContext } from './context.ts';

/** Status by code; the vocabulary of codes is assumed (wallee spec: errors). */
const STATUS = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  payload_too_large: 413,
  uri_too_long: 414,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  unprocessable_entity: 422,
  too_many_requests: 429,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

/** Thrown by what answers a request, written by the one place that calls it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  /** Messages by the field they are about. */
  readonly errors: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ApiErrorCode,
    message: string,
    details: {
      readonly errors?: Readonly<Record<string, string>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.code = code;
    this.errors = details.errors ?? {};
    this.headers = details.headers ?? {};
  }
}

/** `{date, code, id, message, errors}`. */
export function errorReply(context: WalleeContext, error: ApiError): Reply {
  return wireReply(statusOf(error), errorBody(context, error), { ...error.headers });
}

export function statusOf(error: ApiError): number {
  return STATUS[error.code];
}

/** What an error says, alone or within the results of many writes. */
export function errorBody(context: WalleeContext, error: ApiError): object {
  const number = context.nextError().toString(16).padStart(12, '0');
  return {
    date: new Date(context.now()).toISOString(),
    code: error.code,
    id: `00000000-0000-4000-8000-${number}`,
    message: error.message,
    errors: error.errors,
  };
}
