import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter, Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, always, anyOf, never } from './condition.ts';
import { compileCode } from './code-leaf.ts';
import { compileDecimal } from './decimal-leaf.ts';
import { compileInstant, compileLatest } from './instant-leaf.ts';
import { compileInteger } from './integer-leaf.ts';
import { compileLink } from './link-leaf.ts';
import type { PropertyTable, SearchDialect, SearchProperty } from './property.ts';
import { compileAnyText, compileText } from './text-leaf.ts';
import { compileSigns, compileWords } from './words-leaf.ts';

/**
 * A filter in normal form as the text of a search, not yet encoded.
 *
 * @throws {Error} for a field or operator that the dialect's table does not have: the planner sends only what the
 * capabilities allow.
 */
export function compileFilter<K extends RecordKind>(filter: Filter<K>, dialect: SearchDialect<K>): Condition {
  if (filter.op === 'everything') return always;
  if (filter.op === 'nothing') return never;
  if (filter.op === 'or') return anyOf(filter.of.map((member) => compileFilter(member, dialect)));
  if (filter.op === 'and') return allOf(filter.of.map((member) => compileFilter(member, dialect)));
  return compileLeaf(filter, dialect);
}

function compileLeaf<K extends RecordKind>(leaf: Leaf<K>, dialect: SearchDialect<K>): Condition {
  const property = propertyOf(dialect.properties, leaf.field);
  switch (property.type) {
    case 'text':
      return compileText(property, leaf);
    case 'anyText':
      return compileAnyText(property, leaf);
    case 'code':
      return compileCode(property, leaf);
    case 'decimal':
      return compileDecimal(property, leaf);
    case 'instant':
      return compileInstant(property, leaf, dialect);
    case 'latest':
      return compileLatest(property, leaf, dialect);
    case 'words':
      return compileWords(property, leaf);
    case 'signs':
      return compileSigns(property, leaf);
    case 'integer':
      return compileInteger(property, leaf, dialect);
    case 'link':
      return compileLink(property, leaf);
  }
}

/** @throws {Error} for a field that the table does not have. */
export function propertyOf<K extends RecordKind>(
  table: PropertyTable<K>,
  field: FieldName<K>,
): SearchProperty {
  const property: SearchProperty | undefined = table[field];
  if (property === undefined) throw new Error(`The search grammar's table has no field '${field}'`);
  return property;
}

/** What a list can be ordered by for a field. @throws {Error} for one that is not a single property. */
export function orderPathOf<K extends RecordKind>(table: PropertyTable<K>, field: FieldName<K>): string {
  const property = propertyOf(table, field);
  if ('path' in property) return property.path;
  throw new Error(`The search grammar cannot order by '${field}'`);
}
