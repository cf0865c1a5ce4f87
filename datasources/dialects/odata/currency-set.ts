import { currencyCodes } from '../../../src/domain/currency.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter } from '../../../src/filter/ast.ts';

/** The currencies that rows can still have at some place of a filter. */
export type CurrencySet = ReadonlySet<string>;

const every: CurrencySet = new Set(currencyCodes);

/** All there are, or those a connection is known to hold. */
export function currenciesOf(known: readonly string[] | null): CurrencySet {
  return known === null ? every : new Set(known);
}

/** What the leaves of an `and` on `field` leave of a set. */
export function narrow<K extends RecordKind>(
  set: CurrencySet,
  filters: readonly Filter<K>[],
  field: string,
): CurrencySet {
  return filters.reduce((narrowed, filter) => {
    if (!('field' in filter) || filter.field !== field) return narrowed;
    if (filter.op === 'eq') return keep(narrowed, (code) => code === filter.value);
    if (filter.op === 'ne') return keep(narrowed, (code) => code !== filter.value);
    if (filter.op === 'in') return keep(narrowed, (code) => filter.values.includes(code));
    if (filter.op === 'notIn') return keep(narrowed, (code) => !filter.values.includes(code));
    return narrowed;
  }, set);
}

function keep(set: CurrencySet, test: (code: string) => boolean): CurrencySet {
  return new Set([...set].filter(test));
}
