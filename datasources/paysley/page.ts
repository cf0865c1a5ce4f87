import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { decimal, isObject } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import type { ReadRequest } from '../http/read-request.ts';
import { envelope } from '../http/rows.ts';
import type { PaysleyConnection } from './connection.ts';
import type { List, ListQuery } from './list.ts';
import { listRequest } from './list.ts';

export interface RawPage {
  readonly rows: readonly unknown[];
  /** No row follows. */
  readonly exhausted: boolean;
  /** Rows the query has in all; undefined where the provider did not say. */
  readonly total: number | undefined;
}

/** Where in a list to read. */
export interface Place {
  /** Rows to skip. */
  readonly offset: number;
  /** Most rows wanted, at least 1. */
  readonly limit: number;
}

/**
 * Reads rows from `offset` on: `limit` of them, or fewer where a page of the provider ends before. It counts in pages,
 * so an offset that is no multiple of the limit is read with its page's beginning, which is cut off.
 */
export async function readPage(
  connection: PaysleyConnection,
  list: List,
  query: ListQuery,
  place: Place,
  call: CallContext,
): Promise<RawPage> {
  for (;;) {
    const { page, limit } = pageOf(connection, list, place);
    const answer = await ask(connection, list, listRequest(list, query, page, limit), call);
    const size = sizeOf(answer, page, limit);
    if (size < limit) connection.pageSizes.learn(list.path, size);
    // Pages of another size than asked for begin elsewhere, but for the first.
    if (size !== limit && page > 1) continue;
    const skip = place.offset - (page - 1) * limit;
    return {
      rows: answer.rows.slice(skip, skip + place.limit),
      exhausted: isLast(answer, page, limit) && answer.rows.length - skip <= place.limit,
      total: answer.total,
    };
  }
}

/** The request that `readPage` would send now. */
export function pageRequest(
  connection: PaysleyConnection,
  list: List,
  query: ListQuery,
  place: Place,
): ReadRequest {
  const { page, limit } = pageOf(connection, list, place);
  return listRequest(list, query, page, limit);
}

function pageOf(
  { pageSizes }: Pick<PaysleyConnection, 'pageSizes'>,
  { path }: List,
  { offset, limit }: Place,
): { readonly page: number; readonly limit: number } {
  const size = Math.min(limit, pageSizes.most(path) ?? limit);
  return { page: Math.floor(offset / size) + 1, limit: size };
}

interface Answer {
  readonly rows: readonly unknown[];
  /** As the provider says; undefined where it does not. */
  readonly limit: number | undefined;
  readonly pages: number | undefined;
  readonly total: number | undefined;
}

async function ask(
  connection: PaysleyConnection,
  { member }: List,
  request: ReadRequest,
  call: CallContext,
): Promise<Answer> {
  const answer = envelope(member)((await connection.upstream.read(request, call)).json());
  if (answer instanceof Mismatch) throw badAnswer(connection, answer);
  const { rows, around } = answer;
  return {
    rows,
    limit: countIn(around, 'limit'),
    pages: countIn(around, 'page_count'),
    total: countIn(around, 'total_count'),
  };
}

/** Numbers here are numbers in some lists and text in others. */
function countIn(around: unknown, name: string): number | undefined {
  const value = isObject(around) ? decimal(around[name]) : null;
  if (value === null || value instanceof Mismatch || value.scale > 0 || value.coefficient < 0n) {
    return undefined;
  }
  return Number(value.coefficient);
}

/**
 * How many rows the provider's pages have: as it says, or, where it repeats what was asked for but counts more pages
 * than that makes, as many as came.
 */
function sizeOf({ rows, limit: told, pages, total }: Answer, page: number, limit: number): number {
  const size = told !== undefined && told > 0 && told < limit ? told : limit;
  const smaller = pages !== undefined && total !== undefined && pages > Math.ceil(total / size);
  return smaller && page < pages && rows.length > 0 && rows.length < size ? rows.length : size;
}

function isLast({ rows, pages, total }: Answer, page: number, limit: number): boolean {
  if (rows.length === 0) return true;
  if (pages !== undefined) return page >= pages;
  return total === undefined ? rows.length < limit : (page - 1) * limit + rows.length >= total;
}

export function badAnswer({ settings }: PaysleyConnection, mismatch: Mismatch): ProviderFailure {
  return new ProviderFailure(
    'PROVIDER_BAD_RESPONSE',
    'Paysley answered with something else than was asked for',
    { provider: 'PAYSLEY', connection: settings.key, cause: new Error(mismatch.toString()) },
  );
}
