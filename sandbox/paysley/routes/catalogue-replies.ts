import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { CustomerGroupRecord, CustomerRecord, Optional } from '../records.ts';
import { anyContains, foldFor } from '../store/keywords.ts';
import { pageCount, pageOf } from '../store/page.ts';
import type { PaysleyContext } from './context.ts';
import { keywordsOf, pageWanted, productTypeOf, sortOf } from './list-parameters.ts';

/** Most rows on a page of these lists (assumed: plugins ask for as many). */
export const MAX_CATALOGUE_LIMIT = 500;

interface Catalogue<R> {
  /** Name of the array in the envelope. */
  readonly member: string;
  /** By rising id. */
  readonly rows: readonly R[];
  /** What `keywords` searches. */
  searched(row: R): readonly Optional[];
  readonly sort: 'ASC' | 'DESC';
}

const byCustomerId = (a: CustomerRecord, b: CustomerRecord): number => a.customer_id - b.customer_id;
const byGroupId = (a: CustomerGroupRecord, b: CustomerGroupRecord): number => a.group_id - b.group_id;
const byId = (a: { readonly id: number }, b: { readonly id: number }): number => a.id - b.id;

export function listCustomers(context: PaysleyContext, query: URLSearchParams): Reply {
  return list(context, query, {
    member: 'customers',
    rows: context.store.customers.ordered(byCustomerId),
    searched: (row) => [row.first_name, row.last_name, row.company, row.email, row.mobile_no],
    sort: sortOf(query),
  });
}

/** This list has no `sort` (published). */
export function listCustomerGroups(context: PaysleyContext, query: URLSearchParams): Reply {
  return list(context, query, {
    member: 'customers_groups',
    rows: context.store.groups.ordered(byGroupId),
    searched: (row) => [row.name],
    sort: 'ASC',
  });
}

export function listProducts(context: PaysleyContext, query: URLSearchParams): Reply {
  const type = productTypeOf(query);
  const all = context.store.products.ordered(byId);
  return list(context, query, {
    member: 'product_services',
    rows: type === undefined ? all : all.filter((row) => row.type === type),
    searched: (row) => [row.name, row.category, row.type],
    sort: sortOf(query),
  });
}

export function listCategories(context: PaysleyContext, query: URLSearchParams): Reply {
  return list(context, query, {
    member: 'categories',
    rows: context.store.categories.ordered(byId),
    searched: (row) => [row.name],
    sort: sortOf(query),
  });
}

function list<R>(context: PaysleyContext, query: URLSearchParams, catalogue: Catalogue<R>): Reply {
  const wanted = pageWanted(query, MAX_CATALOGUE_LIMIT);
  const fold = foldFor(context.keywordCase);
  const needle = fold(keywordsOf(query));
  const found = catalogue.rows.filter(
    (row) => needle === '' || anyContains(catalogue.searched(row), needle, fold),
  );
  if (catalogue.sort === 'DESC') found.reverse();
  const page = pageOf(found, wanted);
  return jsonReply(200, {
    result: 'success',
    limit: wanted.limit,
    page: wanted.page,
    page_count: pageCount(page.total, wanted.limit),
    total_count: page.total,
    [catalogue.member]: page.rows,
  });
}
