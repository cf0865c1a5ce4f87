import type { ErrorCode } from './error-code.ts';
import { retryableByCode } from './error-code.ts';
import type { ProviderName } from './provider-name.ts';

/**
 * An error whose message is written for the caller: it may be shown as it stands. It never holds a provider's
 * body, a token or a card number; what caused it is in `cause`, for the log only.
 */
export class PaygraphError extends Error {
  readonly code: ErrorCode;
  /** The argument it is about, as a path from the field, e.g. `filter.amount.gte`. */
  readonly argument: string | undefined;

  constructor(code: ErrorCode, message: string, options: { argument?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.argument = options.argument;
  }
}

/** Bad input: says which argument, what was required and what came. */
export class UserInputError extends PaygraphError {
  constructor(argument: string, message: string) {
    super('BAD_USER_INPUT', `${argument}: ${message}`, { argument });
  }
}

/** The filter or document asks for more than one request may. */
export class QueryTooComplexError extends PaygraphError {
  constructor(argument: string, message: string) {
    super('QUERY_TOO_COMPLEX', `${argument}: ${message}`, { argument });
  }
}

/** The caller asks for more than it may at a time: after so many seconds, a whole number above 0, there is room again. */
export class RateLimitedError extends PaygraphError {
  constructor(
    readonly retryAfterSeconds: number,
    message: string,
  ) {
    super('RATE_LIMITED', message);
  }
}

export type ProviderErrorCode = Extract<
  ErrorCode,
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'SCAN_LIMIT_EXCEEDED'
  | 'UNSUPPORTED_BY_PROVIDER'
  | 'RATE_LIMITED'
  | 'PROVIDER_AUTHENTICATION_FAILED'
  | 'PROVIDER_UNAVAILABLE'
  | 'PROVIDER_TIMEOUT'
  | 'PROVIDER_BAD_RESPONSE'
>;

export interface ProviderErrorDetails {
  readonly provider: ProviderName;
  readonly connection: string;
  /** The status the provider answered with, where it answered. */
  readonly httpStatus?: number;
  /** The provider's own code, taken from a list of known words or a pattern: never free text. */
  readonly nativeCode?: string;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** What went wrong between this service and one provider. */
export class ProviderFailure extends PaygraphError {
  readonly provider: ProviderName;
  readonly connection: string;
  readonly httpStatus: number | undefined;
  readonly nativeCode: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  declare readonly code: ProviderErrorCode;

  constructor(code: ProviderErrorCode, message: string, details: ProviderErrorDetails) {
    super(code, message, { cause: details.cause });
    this.provider = details.provider;
    this.connection = details.connection;
    this.httpStatus = details.httpStatus;
    this.nativeCode = details.nativeCode;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }

  get retryable(): boolean {
    return retryableByCode[this.code];
  }
}
