/** The parameters of a list, in the order they are sent; those without a value are left out. */
export interface QueryParameters {
  readonly keywords?: string | null;
  readonly start_date?: string | null;
  readonly end_date?: string | null;
  readonly type?: string | null;
  readonly sort?: 'ASC' | 'DESC' | null;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** The query of a URL, without its question mark. A blank becomes `%20`: `+` is not one to every server. */
export function queryString(parameters: QueryParameters): string {
  const { keywords, start_date, end_date, type, sort, page, limit } = parameters;
  return Object.entries({ keywords, start_date, end_date, type, sort, page, limit })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
}
