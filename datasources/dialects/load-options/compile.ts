import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter, Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never } from './condition.ts';
import { compileDecimal } from './decimal-leaf.ts';
import { compileDuring, compileInstant } from './instant-leaf.ts';
import type { LoadOptionsDialect, LoadProperty, PropertyTable } from './property.ts';
import { compileGuid, compileRef } from './ref-leaf.ts';
import { compileText } from './text-leaf.ts';
import { compileWords } from './words-leaf.ts';

/**
 * A filter in normal form as a filter of load options.
 *
 * @throws {Error} for a field or operator that the dialect's table does not have: the planner sends only what the
 * capabilities allow.
 */
export function compileFilter<K extends RecordKind>(
  filter: Filter<K>,
  dialect: LoadOptionsDialect<K>,
): Condition {
  if (filter.op === 'everything') return always;
  if (filter.op === 'nothing') return never;
  if (filter.op === 'or') return anyOf(filter.of.map((member) => compileFilter(member, dialect)));
  if (filter.op === 'and') return allOf(filter.of.map((member) => compileFilter(member, dialect)));
  return compileLeaf(filter, dialect);
}

function compileLeaf<K extends RecordKind>(leaf: Leaf<K>, dialect: LoadOptionsDialect<K>): Condition {
  const property = propertyOf(dialect.properties, leaf.field);
  switch (property.type) {
    case 'text':
      return compileText(property, leaf);
    case 'decimal':
      return compileDecimal(property, leaf);
    case 'instant':
      return compileInstant(property, leaf, dialect);
    case 'during':
      return compileDuring(property, leaf, dialect);
    case 'words':
      return compileWords(property, leaf);
    case 'guid':
      return compileGuid(property, leaf);
    case 'ref':
      return compileRef(property, leaf, dialect);
    case 'elsewhere':
      return always;
  }
}

/** What a list is asked to be sorted by. @throws {Error} for a field that rows are not sorted by. */
export function sortPathOf<K extends RecordKind>(table: PropertyTable<K>, field: FieldName<K>): string {
  const property = propertyOf(table, field);
  if (property.type !== 'instant' && property.type !== 'decimal') {
    throw new Error(`The load options have no order by '${field}'`);
  }
  return property.path;
}

function propertyOf<K extends RecordKind>(table: PropertyTable<K>, field: FieldName<K>): LoadProperty {
  const property: LoadProperty | undefined = table[field];
  if (property === undefined) throw new Error(`The load options' table has no field '${field}'`);
  return property;
}
