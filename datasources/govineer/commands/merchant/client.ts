import type { RecordPlace } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { equal } from '../../../dialects/odata/membership.ts';
import type { DecodedBy } from '../../../http/decode.ts';
import { object, text } from '../../../http/decode.ts';
import { tolerant } from '../../../rows/tolerant.ts';
import type { GovineerConnection } from '../../connection.ts';
import { clientPath } from '../../sources/client.ts';
import { uid } from '../../wire/uid.ts';
import { readEvery } from '../call.ts';

const client = object({
  uid,
  customer_id: tolerant(text),
  name: tolerant(text),
  timezone: tolerant(text),
  subdomain: tolerant(text),
});
export type Client = DecodedBy<typeof client>;

/** What answers to commands have to tell of the record. */
export const someRecord = object({ uid });

/** The clients that have a value. Rejects with ProviderFailure. */
export async function clientsWith(
  connection: GovineerConnection,
  property: 'uid' | 'customer_id',
  value: string,
  call: CallContext,
): Promise<readonly Client[]> {
  // Half a surrogate pair can't be asked for.
  if (!value.isWellFormed()) return [];
  const condition = equal(property, value);
  const rows = await readEvery(connection, { account: null, path: clientPath, condition }, client, call);
  // The provider may compare without regard to case.
  return rows.filter((row) => row[property] === value);
}

export function clientPlace(nativeId: string): RecordPlace {
  return { kind: 'client', nativeId, parent: null };
}
