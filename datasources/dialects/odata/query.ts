import type { SortDirection } from '../../../src/ports/source.ts';

/** The options of a list, as `$…` of the query. */
export interface QueryOptions {
  /** As `compileFilter` made it. */
  readonly filter?: string;
  readonly orderBy?: readonly OrderBy[];
  readonly top?: number;
  readonly skip?: number;
  readonly count?: boolean;
  readonly select?: readonly string[];
}

export interface OrderBy {
  readonly path: string;
  readonly direction: SortDirection;
}

/**
 * The query of a URL, without its question mark; empty if there are no options. The options stand in one order
 * always, so that equal requests are equal text. A value is encoded whole and once; a space becomes `%20`, as `+` is
 * no white space in OData, and the quote stays a quote.
 */
export function queryString({
  filter,
  orderBy = [],
  top,
  skip = 0,
  count = false,
  select,
}: QueryOptions): string {
  const options: readonly (readonly [string, string | undefined])[] = [
    ['$filter', filter],
    ['$orderby', orderBy.length === 0 ? undefined : orderBy.map(printOrder).join(',')],
    ['$top', top?.toString()],
    ['$skip', skip === 0 ? undefined : skip.toString()],
    ['$count', count ? 'true' : undefined],
    ['$select', select?.join(',')],
  ];
  return options
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

function printOrder({ path, direction }: OrderBy): string {
  return `${path} ${direction}`;
}
