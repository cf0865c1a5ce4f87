import type { RegisteredProvider } from '../../datasources/registry.ts';
import type { Decimal } from '../../src/domain/decimal.ts';
import { parseDecimal } from '../../src/domain/decimal.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter } from '../../src/filter/ast.ts';
import type { SourceOrderKey, SortDirection } from '../../src/ports/source.ts';

/** What a row's filter may refer to: global ids of records that the provider asked has. */
export interface Known {
  readonly customer: string;
  readonly transaction: string;
  readonly client: string;
  /** A record of the row's own kind, by global and native id. */
  readonly own: string;
  readonly ownNative: string;
  /** The global id of a record of another connection. */
  readonly elsewhere: string;
}

/**
 * What is asked for. `filter` and `orderBy` are in the provider's language, not yet encoded; in them `{own}` and the
 * like stand for native ids of `Known`. `none`: nobody is asked, because nothing can match.
 */
export type GoldenRequest = { readonly filter: string | null; readonly orderBy?: string } | 'none';

/** One row of the table. It does not compile without an expectation for every provider there is. */
export interface GoldenRow<K extends RecordKind> {
  readonly name: string;
  readonly filter: (known: Known) => Filter<K>;
  readonly order?: readonly SourceOrderKey<K>[];
  readonly idDirection?: SortDirection;
  readonly expect: { readonly [P in RegisteredProvider]: GoldenRequest };
  /** What the row is about is in the bounds of a page, which are asked as they stand. */
  readonly bounds?: true;
  /** No record of the sandbox satisfies it. */
  readonly findsNothing?: true;
}

export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return value;
}

export function at(text: string): number {
  return Date.parse(text);
}
