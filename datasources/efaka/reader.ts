import { ProviderFailure } from '../../src/domain/errors.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { EfakaConnection } from './connection.ts';
import type { Inquiry } from './inquiry.ts';
import type { Lookups } from './lookups.ts';
import { costOf } from './lookups.ts';
import type { Found, Query } from './query.ts';
import { UnreadableAnswer } from './unreadable.ts';
import type { Entry } from './wire/entry.ts';

/** The two ways to a payment. */
export interface Reader {
  readonly inquire: Inquiry;
  readonly query: Query;
}

/** Most look-ups of one list: what a list of values in a filter may hold. */
export const maxLookups = 100;

/**
 * Makes every look-up, as many at a time as the connection allows, and gives each row once, in the order of ids.
 * Rejects with ProviderFailure.
 */
export async function readLookups(
  connection: EfakaConnection,
  reader: Reader,
  lookups: Lookups,
  call: CallContext,
): Promise<Found> {
  if (costOf(lookups) > maxLookups) throw tooMany(connection, costOf(lookups));
  const [byId, byReference] = await allOrNone(call, (own) => [
    Promise.all([...lookups.ids].map((id) => reader.inquire(id, 'recent', own).catch(asUnreadable))),
    Promise.all([...lookups.references].map((reference) => reader.query(reference, own))),
  ]);
  const entries = new Map<string, Entry>();
  const unreadable = byReference.flatMap((found) => [...found.unreadable]);
  for (const each of byId) {
    if (each instanceof UnreadableAnswer)
      unreadable.push({ payload: { id: each.id }, mismatch: each.mismatch });
    else if (each !== null) entries.set(each.id, each);
  }
  for (const found of byReference) for (const each of found.entries) entries.set(each.id, each);
  return {
    entries: [...entries.values()].toSorted((a, b) => compareCodePoints(a.id, b.id)),
    unreadable,
  };
}

/** Without one of them there is no list: where one fails, those that nobody waits for any more are not sent. */
async function allOrNone<A, B>(
  call: CallContext,
  start: (own: CallContext) => readonly [Promise<A>, Promise<B>],
): Promise<readonly [A, B]> {
  const failed = new AbortController();
  const signal = AbortSignal.any([call.signal, failed.signal]);
  try {
    return await Promise.all(start({ ...call, signal }));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}

/** One odd payment must not cost the others. */
function asUnreadable(error: unknown): UnreadableAnswer {
  if (error instanceof UnreadableAnswer) return error;
  throw error;
}

function tooMany({ settings }: Pick<EfakaConnection, 'settings'>, count: number): ProviderFailure {
  const message = `EFAKA (${settings.key}): required at most ${maxLookups} ids and references, got ${count}: each is a call of its own`;
  return new ProviderFailure('LIMIT_EXCEEDED', message, { provider: 'EFAKA', connection: settings.key });
}
