import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import type { Rule } from './rule.ts';

const codes: Readonly<Record<number, ProviderErrorCode>> = {
  401: 'PROVIDER_AUTHENTICATION_FAILED',
  403: 'PROVIDER_AUTHENTICATION_FAILED',
  404: 'NOT_FOUND',
  408: 'PROVIDER_UNAVAILABLE',
  410: 'NOT_FOUND',
  413: 'LIMIT_EXCEEDED',
  416: 'SCAN_LIMIT_EXCEEDED',
  429: 'RATE_LIMITED',
};

const retried: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** What a status that is not 2xx means to a read. What no line names is an answer we cannot use. */
export function statusRule(status: number): Rule {
  const ill = status >= 500;
  return {
    code: codes[status] ?? (ill ? 'PROVIDER_UNAVAILABLE' : 'PROVIDER_BAD_RESPONSE'),
    retry: retried.has(status),
    counts: ill,
  };
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
