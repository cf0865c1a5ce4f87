/** Which rows of a list are wanted; both count from 1. */
export interface PageWanted {
  readonly page: number;
  readonly limit: number;
}

/** One page, and how many rows all pages together have. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

/** Cuts a page out; one beyond the end is empty. */
export function pageOf<R>(rows: readonly R[], { page, limit }: PageWanted): Page<R> {
  return { rows: rows.slice((page - 1) * limit, page * limit), total: rows.length };
}

/** Pages of `limit` rows it takes for all; 0 for none. */
export function pageCount(total: number, limit: number): number {
  return Math.ceil(total / limit);
}
