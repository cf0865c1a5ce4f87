import { QueryTooComplexError, UserInputError } from '../../src/domain/errors.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { everything } from '../../src/filter/ast.ts';
import { buildFilter } from '../../src/filter/build.ts';
import { leaf } from '../../src/filter/leaf.ts';
import { filterLimits } from '../../src/filter/limits.ts';
import { and } from '../../src/filter/normalize.ts';
import { wordsFilter, wordsOf } from '../../src/filter/words.ts';

/** A nested list holds the records that name its parent: `field` is the parent's global id. */
export interface Within<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly id: string;
}

export interface FilterArguments {
  readonly filter?: object | null;
  readonly accountIds?: readonly string[] | null;
  readonly text?: string | null;
}

/** All that decides which records a list holds: the filter given, the accounts and words given, the parent. */
export function decodeFilter<K extends RecordKind>(
  kind: K,
  { filter, accountIds, text }: FilterArguments,
  within?: Within<K>,
): Filter<K> {
  return and<K>(
    buildFilter(kind, filter, 'filter'),
    accountIds === null || accountIds === undefined ? everything : ofAccounts(kind, accountIds),
    text === null || text === undefined ? everything : wordsFilter(kind, wordsOf(text, 'text')),
    within === undefined ? everything : leaf(kind, { op: 'eq', field: within.field, value: within.id }),
  );
}

/** Whether the accounts exist is for the gateway to say. */
function ofAccounts<K extends RecordKind>(kind: K, ids: readonly string[]): Filter<K> {
  if (ids.length > filterLimits.values) {
    throw new QueryTooComplexError(
      'accountIds',
      `takes at most ${filterLimits.values} ids, got ${ids.length}`,
    );
  }
  for (const [index, id] of ids.entries()) {
    const argument = `accountIds[${index}]`;
    const { kind: got } = decodeGlobalId(id, argument);
    if (got !== 'account')
      throw new UserInputError(argument, `must be the id of an account, got that of a ${got}`);
  }
  return leaf(kind, { op: 'in', field: 'accountId' as FieldName<K>, values: ids });
}
