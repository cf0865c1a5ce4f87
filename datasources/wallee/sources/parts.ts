import type { CallContext } from '../../../src/ports/call-context.ts';
import { batches } from '../../http/batches.ts';
import type { Condition } from '../../dialects/search-grammar/condition.ts';
import { allOf, anyOf, term } from '../../dialects/search-grammar/condition.ts';
import type { Decoder } from '../../http/decode.ts';
import type { WalleeConnection } from '../connection.ts';
import { readEvery } from '../page.ts';
import type { SearchQuery } from '../request.ts';
import { maxLimit, maxUrlLength, searchRequest } from '../request.ts';

/** Where rows that belong to others are found. */
export interface PartsQuery {
  readonly path: string;
  readonly space: string | null;
  /** The property that holds the id of the row they belong to. */
  readonly owner: string;
  /** Which of them; default: all. */
  readonly only?: Condition;
  readonly expand?: readonly string[];
}

/** The rows that belong to the owners, by the fewest calls. Rejects with ProviderFailure. */
export async function readParts<T>(
  connection: WalleeConnection,
  { path, space, owner, only, expand = [] }: PartsQuery,
  owners: readonly string[],
  decoder: Decoder<T>,
  call: CallContext,
): Promise<readonly T[]> {
  const queryOf = (ids: readonly string[]): SearchQuery => {
    const theirs = anyOf(ids.map((id) => term(`${owner}:${id}`)));
    return { path, space, expand, condition: only === undefined ? theirs : allOf([only, theirs]) };
  };
  // What paging adds is in the length too.
  const urlOf = (ids: readonly string[]): string =>
    connection.settings.baseUrl +
    searchRequest({
      ...queryOf(ids),
      order: [{ path: 'id', direction: 'asc' }],
      limit: maxLimit,
      offset: 9999,
    }).path;
  const found = await Promise.all(
    batches([...new Set(owners)], urlOf, { maxIds: maxLimit, maxUrlLength }).map((ids) =>
      readEvery(connection, queryOf(ids), decoder, call),
    ),
  );
  return found.flat();
}
