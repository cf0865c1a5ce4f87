import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { Mismatch } from '../http/mismatch.ts';
import { nativeCodeOf } from './answer-meaning.ts';
import type { Changes } from './changes.ts';
import type { EfakaConnection } from './connection.ts';
import { paymentRequest } from './request.ts';
import type { Freshness } from './rereads.ts';
import { createRereads } from './rereads.ts';
import { readResult } from './result-codes/read-result.ts';
import { UnreadableAnswer } from './unreadable.ts';
import type { Entry } from './wire/entry.ts';
import { entry } from './wire/entry.ts';
import { isNativeId } from './wire/native-id.ts';

/**
 * Reads one payment of any type by its id; null if there is none. Relatives of the provider allow two inquiries of a
 * payment a minute (then `800.120.100`), so one that was made a moment ago may do: not for commands, which ask for a
 * fresh one. Rejects with ProviderFailure, UnreadableAnswer where it is the payment's own answer that is odd.
 */
export type Inquiry = (id: string, freshness: Freshness, call: CallContext) => Promise<Entry | null>;

/** What was read of a payment before a command acted on it does not do, however recent it is. */
export function createInquiry(
  connection: EfakaConnection,
  changes: Pick<Changes, 'lastOf'> = { lastOf: () => 0 },
): Inquiry {
  const { settings, upstream, clock } = connection;
  const rereads = createRereads<Entry>(clock, settings.rereadSeconds * 1000);

  async function ask(id: string, call: CallContext): Promise<Entry | null> {
    try {
      const json = (await upstream.read(paymentRequest(settings, id), call)).json();
      const found = entry(json);
      if (!(found instanceof Mismatch) && found.id === id) return found;
      if (saysNoSuch(nativeCodeOf(json))) return null;
      const mismatch = found instanceof Mismatch ? found : new Mismatch('id', 'the id asked for', 'another');
      throw new UnreadableAnswer(connection, id, mismatch);
    } catch (error) {
      if (isNoSuch(error)) return null;
      throw error;
    }
  }

  return async (id, freshness, call) =>
    isNativeId(id)
      ? rereads.read(`${changes.lastOf(id)} ${id}`, freshness, call, (own) => ask(id, own))
      : null;
}

/** Whether a failure says that there is nothing of that id. */
export function isNoSuch(error: unknown): boolean {
  return error instanceof ProviderFailure && (error.httpStatus === 404 || saysNoSuch(error.nativeCode));
}

/** A reference that is not there, e.g. `700.400.580`, is all that a code of this class can be about where nothing else was sent. */
export function saysNoSuch(code: string | undefined): boolean {
  return code !== undefined && readResult(code).class === 'reference';
}
