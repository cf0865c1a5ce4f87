import type { WalleeSettings } from '../../src/config/wallee.ts';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { SearchOptions } from '../dialects/search-grammar/query.ts';
import { queryString } from '../dialects/search-grammar/query.ts';
import type { ReadRequest } from '../http/read-request.ts';

/** A search: the resource, the space it is in (null for none) and the parameters. */
export interface SearchQuery extends SearchOptions {
  /** Path of the resource, e.g. `/payment/transactions`. */
  readonly path: string;
  readonly space: string | null;
}

/** Longest URL that is sent, in characters: what common servers take for a request line. */
export const maxUrlLength = 8192;

/** Most rows in one answer (wallee, pagination). */
export const maxLimit = 100;

export function searchRequest(query: SearchQuery): ReadRequest {
  const parameters = queryString(query);
  return {
    method: 'GET',
    path: parameters === '' ? `${query.path}/search` : `${query.path}/search?${parameters}`,
    headers: query.space === null ? {} : { space: query.space },
  };
}

/** A filter is pushed whole or not at all, so one that no URL can hold is a failure that says so. */
export function refuseLongUrl({ baseUrl, key }: WalleeSettings, path: string): void {
  const length = baseUrl.length + path.length;
  if (length <= maxUrlLength) return;
  throw new ProviderFailure(
    'LIMIT_EXCEEDED',
    `The filter makes a request of ${length} characters for wallee, which takes ${maxUrlLength}; ask for fewer or shorter values`,
    { provider: 'WALLEE', connection: key },
  );
}
