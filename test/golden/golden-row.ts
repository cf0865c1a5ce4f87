import type { Decimal } from '../../src/domain/decimal.ts';
import { parseDecimal } from '../../src/domain/decimal.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter } from '../../src/filter/ast.ts';
import type { SourceOrderKey, SortDirection } from '../../src/ports/source.ts';

/** What a row's filter may refer to: ids of records that the place asked has; empty where there is none. */
export interface Known {
  /** What a transaction there says its customer is: a global id, or the id of a link. */
  readonly customer: string;
  /** The global id of a transaction, of one that has a refund where there is one. */
  readonly transaction: string;
  readonly client: string;
  /** A record of the row's own kind, by global and native id. */
  readonly own: string;
  readonly ownNative: string;
  /** The global id of a record of another connection. */
  readonly elsewhere: string;
}

/** Native ids (the key of a link) of what `Known` names: in an expected request `{own}` stands for `natives.own`. */
export type Natives = Readonly<Record<'own' | 'customer' | 'transaction' | 'client', string>>;

/** One row of a provider's table: a filter, and what the provider is asked for it. */
export interface GoldenRow<K extends RecordKind, Request> {
  readonly name: string;
  readonly filter: (known: Known) => Filter<K>;
  readonly order?: readonly SourceOrderKey<K>[];
  readonly idDirection?: SortDirection;
  /**
   * In the provider's language. `none`: nobody is asked, because nothing can match; `requiresFilter`: nobody can be
   * asked, because nothing is pinned that has to be.
   */
  readonly expect: Request | 'none' | 'requiresFilter';
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
