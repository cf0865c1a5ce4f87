import type { ProfituitySettings } from '../../src/config/profituity.ts';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { LoadOptions } from '../dialects/load-options/query.ts';
import { queryString } from '../dialects/load-options/query.ts';
import type { ReadRequest } from '../http/read-request.ts';

const root = '/api/merchant-portal';

/** Where records are. Only payments and their report are published. */
export const paths = {
  token: '/connect/token',
  payments: `${root}/payments/payments`,
  statusReport: `${root}/payments/reports/statusDatePaymentReport`,
  templates: `${root}/payments/paymentTemplates`,
  customers: `${root}/customers/customers`,
  merchants: `${root}/merchants/merchants`,
} as const;

/** A list call: the path and its load options. */
export interface ListQuery extends LoadOptions {
  readonly path: string;
  readonly take: number;
}

/** Longest URL that is sent, in characters: what common servers take for a request line. */
export const maxUrlLength = 8192;

export function listRequest(query: ListQuery): ReadRequest {
  return { method: 'GET', path: `${query.path}?${queryString(query)}` };
}

/** A filter is pushed whole or not at all, so one that no URL can hold is a failure that says so. */
export function refuseLongUrl({ baseUrl, key }: ProfituitySettings, { path }: ReadRequest): void {
  const length = baseUrl.length + path.length;
  if (length <= maxUrlLength) return;
  throw new ProviderFailure(
    'LIMIT_EXCEEDED',
    `The filter makes a request of ${length} characters for Profituity, which takes ${maxUrlLength}; ask for fewer or shorter values`,
    { provider: 'PROFITUITY', connection: key },
  );
}
