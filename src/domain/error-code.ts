/** The one table of codes: everything a caller can meet in `errors[]`, `UserError` and `ProviderError`. */
export const errorCodes = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'UNSUPPORTED_BY_PROVIDER',
  'DECLINED',
  'INVALID_STATE',
  'LIMIT_EXCEEDED',
  'SCAN_LIMIT_EXCEEDED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'PROVIDER_AUTHENTICATION_FAILED',
  'PROVIDER_UNAVAILABLE',
  'PROVIDER_TIMEOUT',
  'PROVIDER_BAD_RESPONSE',
  'OUTCOME_UNKNOWN',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Whether the very same request may succeed if it is sent again later. */
export const retryableByCode = {
  BAD_USER_INPUT: false,
  UNAUTHENTICATED: false,
  FORBIDDEN: false,
  NOT_FOUND: false,
  CONFLICT: false,
  VERSION_CONFLICT: false,
  IDEMPOTENCY_KEY_REUSED: false,
  UNSUPPORTED_BY_PROVIDER: false,
  DECLINED: false,
  INVALID_STATE: false,
  LIMIT_EXCEEDED: false,
  SCAN_LIMIT_EXCEEDED: false,
  QUERY_TOO_COMPLEX: false,
  RATE_LIMITED: true,
  PROVIDER_AUTHENTICATION_FAILED: false,
  PROVIDER_UNAVAILABLE: true,
  PROVIDER_TIMEOUT: true,
  PROVIDER_BAD_RESPONSE: false,
  OUTCOME_UNKNOWN: false,
  INTERNAL_SERVER_ERROR: false,
} as const satisfies Record<ErrorCode, boolean>;
