import type { PaysleySettings } from '../../src/config/paysley.ts';
import type { ReadRequest } from '../http/read-request.ts';
import { queryString } from '../dialects/keyword/query.ts';

/** A list of the provider: where it is, and under which name its rows come. */
export interface List {
  readonly path: string;
  readonly member: string;
  /** Which setting says how many rows to ask for. */
  readonly limit: 'historyLimit' | 'listLimit';
  /** Takes `sort`, which makes pages of an order that is the same on every call. */
  readonly sorts: boolean;
}

export const lists = {
  payments: { path: '/payments', member: 'payments', limit: 'historyLimit', sorts: false },
  requests: { path: '/payment-requests', member: 'transactions', limit: 'historyLimit', sorts: false },
  customers: { path: '/customers', member: 'customers', limit: 'listLimit', sorts: true },
  groups: { path: '/customers/groups', member: 'customers_groups', limit: 'listLimit', sorts: false },
  products: { path: '/products-services', member: 'product_services', limit: 'listLimit', sorts: true },
  categories: {
    path: '/products-services/category',
    member: 'categories',
    limit: 'listLimit',
    sorts: true,
  },
} as const satisfies Record<string, List>;

/** What narrows a list. */
export interface ListQuery {
  readonly keywords?: string | null;
  readonly start_date?: string | null;
  readonly end_date?: string | null;
  readonly type?: string | null;
}

export function largestPage(settings: PaysleySettings, list: List): number {
  return settings[list.limit];
}

/** `page` counts from 1. */
export function listRequest(list: List, query: ListQuery, page: number, limit: number): ReadRequest {
  const sort = list.sorts ? 'ASC' : null;
  return { method: 'GET', path: `${list.path}?${queryString({ ...query, sort, page, limit })}` };
}

/** `id` must be fit for a path: see `isSegment`. */
export function oneRequest(path: string, id: string): ReadRequest {
  return { method: 'GET', path: `${path}/${encodeURIComponent(id)}` };
}
