import { Field, InputType } from 'type-graphql';
import type { Field as TableField, FieldType } from '../../src/domain/fields/field.ts';
import { fieldNames, fieldOf, textSearchFields } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { enumFilterOf } from './enum-filters.ts';
import {
  currencyFilter,
  dateTimeFilter,
  decimalFilter,
  idFilter,
  intFilter,
  nativeIDFilter,
  stringFilter,
} from './operator-input.ts';
import type { InputClass } from './operator-input.ts';

/**
 * The filter input of a kind, made of its field table: a member for each filterable field, `text` where the kind has
 * fields to search, and `and`, `or`, `not`. `name` is the record type's, e.g. Transaction.
 */
export function filterInput<K extends RecordKind>(kind: K, name: string): InputClass {
  const type = class {};
  const member = (
    field: string,
    of: () => InputClass | [InputClass] | typeof String,
    description: string,
  ): void => Field(of, { nullable: true, description })(type.prototype, field);

  InputType(`${name}Filter`, {
    description: `Which records of type ${name} to list: those for which every member holds. {} lets all through.`,
  })(type);
  member('and', () => [type], 'All of these hold. An empty list lets everything through.');
  member('or', () => [type], 'At least one of these holds. An empty list lets nothing through.');
  member('not', () => type, 'This does not hold: exactly the records that it would leave out.');
  for (const fieldName of fieldNames(kind)) {
    const field = fieldOf(kind, fieldName);
    if (field.filterable === false) continue;
    member(fieldName, () => operatorsOf(field.type), describe(fieldName, field));
  }
  const searched: readonly string[] = textSearchFields[kind];
  if (searched.length > 0) {
    member(
      'text',
      () => String,
      `Every word of it, of which there are 8 at most, is in one of ${searched.join(', ')}, in upper or lower case.`,
    );
  }
  return type;
}

function operatorsOf(type: FieldType): InputClass {
  if (typeof type === 'object') return 'ref' in type ? idFilter : enumFilterOf(type.name);
  switch (type) {
    case 'text':
      return stringFilter;
    case 'nativeId':
      return nativeIDFilter;
    case 'currency':
      return currencyFilter;
    case 'decimal':
      return decimalFilter;
    case 'int':
      return intFilter;
    case 'instant':
      return dateTimeFilter;
  }
}

function describe<K extends RecordKind>(name: string, field: TableField<K>): string {
  const what = field.description ?? `By \`${name}\`.`;
  return field.optional ? `${what} Some records lack it.` : what;
}
