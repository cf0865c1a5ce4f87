import type { SortDirection } from '../../../src/ports/source.ts';
import type { Condition } from './condition.ts';
import { printCondition } from './condition.ts';

/** The parameters of a list call (DevExtreme, load options). */
export interface LoadOptions {
  /** As `compileFilter` made it; `never` is nothing to be asked. */
  readonly condition?: Condition;
  readonly sort?: readonly SortKey[];
  readonly skip?: number;
  readonly take?: number;
  readonly requireTotalCount?: boolean;
}

export interface SortKey {
  readonly path: string;
  readonly direction: SortDirection;
}

/**
 * The query of a URL, without its question mark; empty if there are no options. The options stand in one order always,
 * so that equal requests are equal text. A value is encoded whole and once; a space becomes `%20`.
 */
export function queryString({
  condition,
  sort = [],
  skip = 0,
  take,
  requireTotalCount = false,
}: LoadOptions): string {
  const options: readonly (readonly [string, string | undefined])[] = [
    ['filter', condition === undefined ? undefined : (printCondition(condition) ?? undefined)],
    ['sort', sort.length === 0 ? undefined : printSort(sort)],
    ['skip', skip === 0 ? undefined : skip.toString()],
    ['take', take?.toString()],
    ['requireTotalCount', requireTotalCount ? 'true' : undefined],
  ];
  return options
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

function printSort(sort: readonly SortKey[]): string {
  return JSON.stringify(sort.map(({ path, direction }) => ({ selector: path, desc: direction === 'desc' })));
}
