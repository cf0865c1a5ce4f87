import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Decoder } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import { decodeRows, envelope } from '../http/rows.ts';
import type { ProfituityConnection } from './connection.ts';
import type { ListQuery } from './request.ts';
import { listRequest, refuseLongUrl } from './request.ts';

export interface RawPage {
  readonly rows: readonly unknown[];
  readonly exhausted: boolean;
  /** Rows that match in all; null where it was not asked for or not said. */
  readonly total: number | null;
}

const listAnswer = envelope('data');

/** What a service gives at least (DevExtreme's usual page): only a longer page may have been cut without a word. */
const surePage = 100;

/** The query as it is sent: longer pages are asked how many there are, since nobody says where they are cut. */
export function sentQuery(query: ListQuery): ListQuery {
  return query.take > surePage ? { ...query, requireTotalCount: true } : query;
}

/** Reads `take` rows behind `skip`, or fewer if there are no more. */
export async function readPage(
  connection: ProfituityConnection,
  query: ListQuery,
  call: CallContext,
): Promise<RawPage> {
  const request = listRequest(sentQuery(query));
  refuseLongUrl(connection.settings, request);
  const answer = listAnswer((await connection.upstream.read(request, call)).json());
  if (answer instanceof Mismatch) throw badAnswer(connection, answer);
  const rows = answer.rows.slice(0, query.take);
  const count = answer.around?.['totalCount'];
  // -1: it was not counted.
  const total = typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
  const more =
    total === null ? rows.length >= Math.min(query.take, surePage) : (query.skip ?? 0) + rows.length < total;
  // A page of nothing ends a list, whatever it says: the next one would be the same.
  return { rows, exhausted: rows.length === 0 || !more, total };
}

/** Every readable row of a query, page after page. */
export async function readEvery<T>(
  connection: ProfituityConnection,
  query: Omit<ListQuery, 'take' | 'skip'>,
  decoder: Decoder<T>,
  call: CallContext,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let skip = 0; ;) {
    const page = await readPage(
      connection,
      { ...query, ...byId, take: connection.settings.takeLimit, skip },
      call,
    );
    found.push(...decodeRows(page.rows, decoder).readable);
    skip += page.rows.length;
    if (page.exhausted) return found;
  }
}

/** One order for all pages, so that none holds what another held. */
export const byId = { sort: [{ path: 'id', direction: 'asc' }] } as const satisfies Pick<ListQuery, 'sort'>;

export function badAnswer({ settings }: ProfituityConnection, mismatch: Mismatch): ProviderFailure {
  return new ProviderFailure(
    'PROVIDER_BAD_RESPONSE',
    'Profituity answered with something else than was asked for',
    { provider: 'PROFITUITY', connection: settings.key, cause: new Error(mismatch.toString()) },
  );
}
