import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { RecordPlace } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { DecodedBy } from '../../../http/decode.ts';
import { bigInteger, integer, list, object, optional, text } from '../../../http/decode.ts';
import { currencyCode } from '../../../rows/currency-code.ts';
import { tolerant } from '../../../rows/tolerant.ts';
import type { GovineerConnection } from '../../connection.ts';
import { isSessionId, sessionPath } from '../../session-id.ts';
import { uid } from '../../wire/uid.ts';
import { readRecord } from '../call.ts';

const line = object({ description: text, amount: bigInteger, quantity: optional(integer) });
const session = object({
  session_id: uid,
  status: optional(text),
  amount: tolerant(bigInteger),
  currency: tolerant(currencyCode),
  line_items: tolerant(list(line)),
});
export type Session = DecodedBy<typeof session>;

/** What answers to commands have to tell of a session. */
export const someSession = object({ session_id: uid, status: optional(text) });

/** A session past every cache; null if there is none. `over`: it ended, and is not shown any more. */
export async function readSession(
  connection: GovineerConnection,
  account: string,
  id: string,
  call: CallContext,
): Promise<Session | 'over' | null> {
  if (!isSessionId(id)) return null;
  try {
    return await readRecord(connection, { account, path: sessionPath, uid: id }, session, call);
  } catch (error) {
    if (error instanceof ProviderFailure && error.httpStatus === 410) return 'over';
    throw error;
  }
}

export function sessionPlace(nativeId: string): RecordPlace {
  return { kind: 'paymentLink', nativeId, parent: null };
}
