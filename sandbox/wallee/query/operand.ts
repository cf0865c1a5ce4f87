import { Decimal } from '../wire/decimal.ts';
import { parseId } from '../wire/id.ts';
import { parseInstant } from '../wire/instant.ts';
import type { Field } from '../shapes/field.ts';
import { QueryError } from './query-error.ts';
import type { Comparator } from './query.ts';
import type { Scalar } from './scalar.ts';

/** What a value must be for the field; the message names what was required and what came. */
export function operandOf(field: Field, path: string, value: string): Scalar {
  switch (field.kind) {
    case 'text':
      return value;
    case 'id':
    case 'integer':
      return required(parseId(value), path, 'an integer of up to 64 bits', value);
    case 'decimal':
      return required(decimal(value), path, 'a decimal number', value);
    case 'instant':
      return required(parseInstant(value), path, 'an ISO 8601 date or date-time with a zone', value);
    case 'boolean':
      return required(
        value === 'true' || (value === 'false' ? false : undefined),
        path,
        'true or false',
        value,
      );
    case 'word':
      return required(wordOf(field.words, value), path, `one of ${field.words.join(', ')}`, value);
    case 'list':
      return field.of === 'text' ? value : operandOf({ kind: 'id' }, path, value);
    case 'part':
    case 'link':
    case 'links':
    case 'opaque':
    case 'extra':
      throw new QueryError(`${path}: an object cannot be compared; name one of its properties.`);
  }
}

/** Whether the comparator has a meaning for the field (assumed: order for what has one, `:~` for texts and lists). */
export function accepts(field: Field, comparator: Comparator): boolean {
  switch (comparator) {
    case ':':
      return true;
    case ':~':
      return field.kind === 'text' || field.kind === 'list';
    case ':<':
    case ':>':
    case ':<=':
    case ':>=':
      return field.kind !== 'boolean' && field.kind !== 'word' && field.kind !== 'list';
  }
}

function required<T>(value: T | undefined, path: string, expected: string, text: string): T {
  if (value === undefined) throw new QueryError(`${path}: ${expected} was expected, not "${text}".`);
  return value;
}

function decimal(text: string): Decimal | undefined {
  return /^-?\d{1,30}(?:\.\d{1,30})?$/.test(text) ? new Decimal(text) : undefined;
}

/** Enumerations compare by name, whatever the case, as `:` does for text. */
function wordOf(words: readonly string[], value: string): string | undefined {
  const upper = value.toUpperCase();
  return words.find((word) => word === upper);
}
