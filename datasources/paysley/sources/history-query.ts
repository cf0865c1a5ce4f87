import type { Filter } from '../../../src/filter/ast.ts';
import { daysOf } from '../../dialects/keyword/days.ts';
import { compileFilter } from '../../dialects/keyword/compile.ts';
import type { KeywordDialect } from '../../dialects/keyword/dialect.ts';
import type { ListQuery } from '../list.ts';

/** What to ask the history for; null where nothing can match, so that nobody needs to be asked. */
export function historyQuery<K extends 'transaction' | 'refund'>(
  filter: Filter<K>,
  dialect: KeywordDialect<K>,
): ListQuery | null {
  const query = compileFilter(filter, dialect);
  if (query === null) return null;
  const days = query.span === null ? null : daysOf(query.span);
  return { keywords: query.needle, start_date: days?.start ?? null, end_date: days?.end ?? null };
}
