import type { FieldType, FieldValue } from '../../src/domain/fields/field.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldOf, textSearchFields } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { FilterInput, InputValue } from './filter-input.ts';

/**
 * Whether a record satisfies a filter argument, read straight off the rules of the graph's description: the witness
 * against which the service's own filters are tried. Shares no code with them but the tables of fields.
 */
export function naiveFilter<K extends RecordKind>(
  kind: K,
  input: FilterInput<K>,
  record: Records[K],
): boolean {
  return Object.entries(input).every(([key, value]) => {
    if (value === undefined) return true;
    if (key === 'and')
      return (value as FilterInput<K>[]).every((member) => naiveFilter(kind, member, record));
    if (key === 'or') return (value as FilterInput<K>[]).some((member) => naiveFilter(kind, member, record));
    if (key === 'not') return !naiveFilter(kind, value as FilterInput<K>, record);
    if (key === 'text') return hasWords(kind, textOf(value), record);
    const { type, read } = fieldOf(kind, key as FieldName<K>);
    return Object.entries(value as object).every(([operator, operand]) =>
      operatorHolds(type, operator, operand, read(record)),
    );
  });
}

function hasWords<K extends RecordKind>(kind: K, text: string, record: Records[K]): boolean {
  const values = textSearchFields[kind].map((name) => fieldOf(kind, name as FieldName<K>).read(record));
  return (text.match(/\S+/g) ?? []).every((word) =>
    values.some((value) => typeof value === 'string' && folded(value).includes(folded(word))),
  );
}

function operatorHolds(
  type: FieldType,
  operator: string,
  operand: unknown,
  value: FieldValue | null,
): boolean {
  if (operand === undefined) return true;
  if (operator === 'isNull') return (value === null) === operand;
  if (operator === 'notIn' && (operand as unknown[]).length === 0) return true;
  if (value === null) return false;
  if (operator === 'in') return (operand as InputValue[]).some((item) => difference(type, value, item) === 0);
  if (operator === 'notIn')
    return (operand as InputValue[]).every((item) => difference(type, value, item) !== 0);
  const bound = operand as InputValue;
  switch (operator) {
    case 'eq':
      return difference(type, value, bound) === 0;
    case 'ne':
      return difference(type, value, bound) !== 0;
    case 'gt':
      return difference(type, value, bound) > 0;
    case 'gte':
      return difference(type, value, bound) >= 0;
    case 'lt':
      return difference(type, value, bound) < 0;
    case 'lte':
      return difference(type, value, bound) <= 0;
    default:
      return textOperatorHolds(operator, textOf(value), textOf(bound));
  }
}

function textOperatorHolds(operator: string, value: string, needle: string): boolean {
  switch (operator) {
    case 'eqIgnoreCase':
      return folded(value) === folded(needle);
    case 'contains':
      return folded(value).includes(folded(needle));
    case 'startsWith':
      return value.slice(0, needle.length) === needle;
    case 'endsWith':
      return value.slice(Math.max(0, value.length - needle.length)) === needle;
    default:
      throw new Error(`No operator ${operator}`);
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('A text operator needs text');
  return value;
}

/** Below, at or above zero as the value is below, at or above the bound; for words only whether they are the same. */
function difference(type: FieldType, value: FieldValue, bound: InputValue): number {
  if (typeof value === 'object') {
    const [whole = '', places = ''] = String(bound).split('.');
    const scaled = value.coefficient * 10n ** BigInt(places.length);
    const other = BigInt(whole + places) * 10n ** BigInt(value.scale);
    return scaled === other ? 0 : scaled > other ? 1 : -1;
  }
  if (typeof value === 'number')
    return value - (type === 'instant' ? Date.parse(String(bound)) : Number(bound));
  return value === bound ? 0 : 1;
}

function folded(text: string): string {
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return character > '\u007f' && /[\0-\u007f]/.test(lower) ? character : lower;
  }).join('');
}
