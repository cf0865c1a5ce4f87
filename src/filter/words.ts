import { QueryTooComplexError } from '../domain/errors.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { textSearchFields } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from './ast.ts';
import { readText } from './input-value.ts';
import { leaf } from './leaf.ts';
import type { FilterLimits } from './limits.ts';
import { filterLimits } from './limits.ts';
import { and, or } from './normalize.ts';

/**
 * The words of a text: whatever white space parts. Throws UserInputError for what is no Unicode text of at most 1000
 * characters and QueryTooComplexError for more than 8 words, naming `argument`.
 */
export function wordsOf(
  text: unknown,
  argument: string,
  limits: FilterLimits = filterLimits,
): readonly string[] {
  const words = readText(text, argument, limits)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length > limits.words) {
    throw new QueryTooComplexError(
      argument,
      `at most ${limits.words} words are looked for; came ${words.length}`,
    );
  }
  return words;
}

/** The fields that the kind's `text` searches. */
export function searchedFields<K extends RecordKind>(kind: K): readonly FieldName<K>[] {
  return textSearchFields[kind] as readonly FieldName<K>[];
}

/** Every word occurs in one of the fields that the kind's `text` searches; no words: everything. */
export function wordsFilter<K extends RecordKind>(kind: K, words: readonly string[]): Filter<K> {
  const fields = searchedFields(kind);
  return and(
    ...words.map((word) => or(...fields.map((field) => leaf(kind, { op: 'contains', field, value: word })))),
  );
}
