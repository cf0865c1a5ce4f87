import type { RecordPlace } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { equal } from '../../../dialects/odata/membership.ts';
import type { DecodedBy } from '../../../http/decode.ts';
import { object, text } from '../../../http/decode.ts';
import { tolerant } from '../../../rows/tolerant.ts';
import type { GovineerConnection } from '../../connection.ts';
import { accountPath } from '../../sources/account.ts';
import { uid } from '../../wire/uid.ts';
import { readEvery } from '../call.ts';

const account = object({
  uid,
  client_id: tolerant(text),
  name: tolerant(text),
  external_account_id: tolerant(text),
  external_merchant_id: tolerant(text),
});
export type Account = DecodedBy<typeof account>;

/** The payment accounts of a client. Rejects with ProviderFailure. */
export async function accountsOf(
  connection: GovineerConnection,
  client: string,
  call: CallContext,
): Promise<readonly Account[]> {
  const condition = equal('client_id', client);
  const rows = await readEvery(connection, { account: null, path: accountPath, condition }, account, call);
  return rows.filter((row) => row.client_id === client);
}

export function accountPlace(nativeId: string): RecordPlace {
  return { kind: 'account', nativeId, parent: null };
}
