import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { object } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { EfakaConnection } from '../connection.ts';
import { isNoSuch } from '../inquiry.ts';
import { registrationRequest } from '../request.ts';
import { badAnswer } from '../unreadable.ts';
import { isNativeId, nativeId } from '../wire/native-id.ts';

/** A registration that never was, or is deleted (the relatives' codes). */
export const goneCodes: ReadonlySet<string | undefined> = new Set(['100.150.200', '100.150.202']);

const withId = object({ id: nativeId });

/** Whether there is a registration now. Rejects with ProviderFailure. */
export async function isRegistered(
  connection: EfakaConnection,
  id: string,
  call: CallContext,
): Promise<boolean> {
  if (!isNativeId(id)) return false;
  try {
    const answer = await connection.upstream.read(registrationRequest(connection.settings, id), call);
    const row = withId(answer.json());
    if (row instanceof Mismatch) throw badAnswer(connection, row);
    return row.id === id;
  } catch (error) {
    if (isNoSuch(error)) return false;
    if (error instanceof ProviderFailure && goneCodes.has(error.nativeCode)) return false;
    throw error;
  }
}
