import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Decoder } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import { decodeRows, envelope } from '../http/rows.ts';
import type { WalleeConnection } from './connection.ts';
import type { SearchQuery } from './request.ts';
import { maxLimit, searchRequest } from './request.ts';

export interface RawPage {
  readonly rows: readonly unknown[];
  readonly exhausted: boolean;
}

const searchAnswer = envelope('data');

/** Reads one page. */
export async function readPage(
  { upstream, settings }: WalleeConnection,
  query: SearchQuery,
  call: CallContext,
): Promise<RawPage> {
  const response = await upstream.read(searchRequest(query), call);
  const answer = searchAnswer(response.json());
  const more = answer instanceof Mismatch ? undefined : answer.around?.['hasMore'];
  if (answer instanceof Mismatch || typeof more !== 'boolean') {
    const mismatch = answer instanceof Mismatch ? answer : new Mismatch('hasMore', 'true or false', 'else');
    throw new ProviderFailure(
      'PROVIDER_BAD_RESPONSE',
      'wallee answered with something else than was asked for',
      { provider: 'WALLEE', connection: settings.key, cause: new Error(mismatch.toString()) },
    );
  }
  // A page of nothing ends a list, whatever it says: the next one would be the same.
  return { rows: answer.rows, exhausted: !more || answer.rows.length === 0 };
}

/** Every readable row of a search, page after page: for the few rows that belong to the rows of one page. */
export async function readEvery<T>(
  connection: WalleeConnection,
  query: SearchQuery,
  decoder: Decoder<T>,
  call: CallContext,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let offset = 0; ;) {
    const page = await readPage(
      connection,
      { ...query, order: [{ path: 'id', direction: 'asc' }], limit: maxLimit, offset },
      call,
    );
    found.push(...decodeRows(page.rows, decoder).readable);
    offset += page.rows.length;
    if (page.exhausted) return found;
  }
}
