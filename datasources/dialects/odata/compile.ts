import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter, Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never } from './condition.ts';
import type { CurrencySet } from './currency-set.ts';
import { currenciesOf, narrow } from './currency-set.ts';
import { compileInstant } from './instant-leaf.ts';
import { compileMinorUnits } from './minor-units-leaf.ts';
import type { MinorUnitsProperty, ODataDialect, ODataProperty, PropertyTable } from './property.ts';
import { compileRef } from './ref-leaf.ts';
import { compileText } from './text-leaf.ts';
import { compileWords } from './words-leaf.ts';

/**
 * A filter in normal form as the text of `$filter`, not yet encoded.
 *
 * @throws {Error} for a field or operator that the dialect's table does not have: the planner sends only what the
 * capabilities allow.
 */
export function compileFilter<K extends RecordKind>(filter: Filter<K>, dialect: ODataDialect<K>): Condition {
  return compile(filter, dialect, currenciesOf(dialect.currencies));
}

function compile<K extends RecordKind>(
  filter: Filter<K>,
  dialect: ODataDialect<K>,
  currencies: CurrencySet,
): Condition {
  if (filter.op === 'everything') return always;
  if (filter.op === 'nothing') return never;
  if (filter.op === 'or') return anyOf(filter.of.map((member) => compile(member, dialect, currencies)));
  if (filter.op === 'and') {
    // A currency pinned beside an amount, or around it, leaves one clause of many.
    const narrowed = narrowedBy(filter.of, dialect, currencies);
    return allOf(filter.of.map((member) => compile(member, dialect, narrowed)));
  }
  return compileLeaf(filter, dialect, currencies);
}

function compileLeaf<K extends RecordKind>(
  leaf: Leaf<K>,
  dialect: ODataDialect<K>,
  currencies: CurrencySet,
): Condition {
  const property = propertyOf(dialect.properties, leaf.field);
  switch (property.type) {
    case 'text':
      return compileText(property, leaf, dialect);
    case 'instant':
      return compileInstant(property, leaf);
    case 'minorUnits':
      return compileMinorUnits(property, leaf, currencies, dialect);
    case 'words':
      return compileWords(property, leaf, dialect);
    case 'ref':
      return compileRef(property, leaf, dialect);
  }
}

/** @throws {Error} for a field that the table does not have. */
export function propertyOf<K extends RecordKind>(
  table: PropertyTable<K>,
  field: FieldName<K>,
): ODataProperty {
  const property: ODataProperty | undefined = table[field];
  if (property === undefined) throw new Error(`The OData dialect's table has no field '${field}'`);
  return property;
}

/** The currencies left by the members of an `and` that are about the property amounts have theirs in. */
function narrowedBy<K extends RecordKind>(
  members: readonly Filter<K>[],
  { properties }: ODataDialect<K>,
  currencies: CurrencySet,
): CurrencySet {
  const table: Readonly<Record<string, ODataProperty | undefined>> = properties;
  const amount = Object.values(table).find(
    (property): property is MinorUnitsProperty => property?.type === 'minorUnits',
  );
  if (amount === undefined) return currencies;
  const field = Object.keys(table).find((name) => {
    const property = table[name];
    return property?.type === 'text' && property.path === amount.currency;
  });
  if (field === undefined) return currencies;
  const left = narrow(currencies, members, field);
  // A filter that names other currencies than the connection is said to hold knows better.
  return left.size > 0 ? left : narrow(currenciesOf(null), members, field);
}
