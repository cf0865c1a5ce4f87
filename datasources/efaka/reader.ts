import { ProviderFailure } from '../../src/domain/errors.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { EfakaConnection } from './connection.ts';
import type { Inquiry } from './inquiry.ts';
import type { Lookups } from './lookups.ts';
import { costOf } from './lookups.ts';
import type { Found, Query } from './query.ts';
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
  const [byId, byReference] = await Promise.all([
    Promise.all([...lookups.ids].map((id) => reader.inquire(id, 'recent', call))),
    Promise.all([...lookups.references].map((reference) => reader.query(reference, call))),
  ]);
  const entries = new Map<string, Entry>();
  for (const each of byId) if (each !== null) entries.set(each.id, each);
  for (const found of byReference) for (const each of found.entries) entries.set(each.id, each);
  return {
    entries: [...entries.values()].toSorted((a, b) => compareCodePoints(a.id, b.id)),
    unreadable: byReference.flatMap(({ unreadable }) => unreadable),
  };
}

function tooMany({ settings }: Pick<EfakaConnection, 'settings'>, count: number): ProviderFailure {
  const message = `EFAKA (${settings.key}): required at most ${maxLookups} ids and references, got ${count}: each is a call of its own`;
  return new ProviderFailure('LIMIT_EXCEEDED', message, { provider: 'EFAKA', connection: settings.key });
}
