import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { bigInteger } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import type { ReadRequest } from '../http/read-request.ts';
import { envelope } from '../http/rows.ts';
import type { GovineerConnection } from './connection.ts';
import type { PagingHabits } from './paging-habits.ts';
import type { ListQuery } from './request.ts';
import { listRequest } from './request.ts';

/** Most rows the provider gives in one answer (inferred: nothing is published). */
export const maxTop = 200;

export interface RawPage {
  readonly rows: readonly unknown[];
  readonly exhausted: boolean;
  readonly count: number | null;
}

const listAnswer = envelope('value');

/** Reads `limit` rows behind `query.skip`, or fewer if there are no more. */
export async function readPage(
  connection: GovineerConnection,
  query: ListQuery,
  limit: number,
  call: CallContext,
): Promise<RawPage> {
  const top = topFor(limit, connection.habits);
  const response = await connection.upstream.read(listRequest({ ...query, top }), call);
  const answer = listAnswer(response.json());
  if (answer instanceof Mismatch) throw badAnswer(connection, answer);
  const { rows, around } = answer;
  const page = { rows: rows.slice(0, limit), exhausted: false, count: null };
  if (around === null) {
    connection.habits.bareLists = true;
    return { ...page, exhausted: rows.length < top };
  }
  const linked = typeof around['@odata.nextLink'] === 'string';
  if (linked && rows.length >= top) connection.habits.linksPastTop = true;
  const counted = query.count === true ? bigInteger(around['@odata.count']) : null;
  const count = counted === null || counted instanceof Mismatch ? null : Number(counted);
  const countProves = count !== null && (query.skip ?? 0) + page.rows.length >= count;
  const endProves = !linked && (rows.length < top || connection.habits.linksPastTop);
  return { ...page, exhausted: rows.length <= limit && (countProves || endProves), count };
}

/** The request that `readPage` would send now. */
export function pageRequest(connection: GovineerConnection, query: ListQuery, limit: number): ReadRequest {
  return listRequest({ ...query, top: topFor(limit, connection.habits) });
}

function topFor(limit: number, { bareLists }: PagingHabits): number {
  return Math.min(bareLists && limit > 0 ? limit + 1 : limit, maxTop);
}

export function badAnswer({ settings }: GovineerConnection, mismatch: Mismatch): ProviderFailure {
  return new ProviderFailure(
    'PROVIDER_BAD_RESPONSE',
    'Govineer answered with something else than was asked for',
    {
      provider: 'GOVINEER',
      connection: settings.key,
      cause: new Error(mismatch.toString()),
    },
  );
}
