import type { GovineerSettings } from '../../src/config/govineer.ts';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { ReadRequest } from '../http/read-request.ts';
import type { QueryOptions } from '../dialects/odata/query.ts';
import { queryString } from '../dialects/odata/query.ts';

/** A list call: a path, the account it is scoped to (null for none) and the query's options. */
export interface ListQuery extends QueryOptions {
  readonly path: string;
  readonly account: string | null;
}

/** Longest URL that is sent, in characters: what common servers take for a request line. */
export const maxUrlLength = 8192;

export function listRequest(query: ListQuery): ReadRequest {
  const options = queryString(query);
  return getRequest(options === '' ? query.path : `${query.path}?${options}`, query.account);
}

export function getRequest(path: string, account: string | null): ReadRequest {
  return { method: 'GET', path, headers: account === null ? {} : { 'x-payment-account-uid': account } };
}

/** A filter is pushed whole or not at all, so one that no URL can hold is a failure that says so. */
export function refuseLongUrl({ baseUrl, key }: GovineerSettings, path: string): void {
  const length = baseUrl.length + path.length;
  if (length <= maxUrlLength) return;
  throw new ProviderFailure(
    'LIMIT_EXCEEDED',
    `The filter makes a request of ${length} characters for Govineer, which takes ${maxUrlLength}; ask for fewer or shorter values`,
    { provider: 'GOVINEER', connection: key },
  );
}
