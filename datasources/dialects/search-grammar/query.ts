import type { SortDirection } from '../../../src/ports/source.ts';
import type { Condition } from './condition.ts';

/** The parameters of a search. */
export interface SearchOptions {
  /** As `compileFilter` made it; `never` is nothing to be asked. */
  readonly condition?: Condition;
  readonly order?: readonly OrderBy[];
  readonly limit?: number;
  readonly offset?: number;
  readonly expand?: readonly string[];
}

export interface OrderBy {
  readonly path: string;
  readonly direction: SortDirection;
}

/**
 * The query of a URL, without its question mark; empty if there are no options. The parameters stand in one order
 * always, so that equal requests are equal text.
 */
export function queryString({
  condition,
  order = [],
  limit,
  offset = 0,
  expand = [],
}: SearchOptions): string {
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ['expand', expand.length === 0 ? undefined : [...expand].sort().join(',')],
    ['limit', limit?.toString()],
    ['offset', offset === 0 ? undefined : offset.toString()],
    ['order', order.length === 0 ? undefined : printOrder(order)],
    ['query', condition?.kind === 'text' ? condition.text : undefined],
  ];
  return parameters
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`]))
    .join('&');
}

/** `lastName:ASC id:DESC`. */
export function printOrder(order: readonly OrderBy[]): string {
  return order.map(({ path, direction }) => `${path}:${direction === 'asc' ? 'ASC' : 'DESC'}`).join(' ');
}

/**
 * Whole and once; a space is `%20`. The quote too, which URL parsers encode and `encodeURIComponent` does not: what is
 * signed is compared with what arrives, byte by byte.
 */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("'", '%27');
}
