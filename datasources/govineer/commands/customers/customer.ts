import type { RecordPlace } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { equal } from '../../../dialects/odata/membership.ts';
import type { DecodedBy } from '../../../http/decode.ts';
import { object } from '../../../http/decode.ts';
import type { GovineerConnection } from '../../connection.ts';
import { customersPath } from '../../sources/customer.ts';
import { customerFields } from '../../wire/customer.ts';
import { uid } from '../../wire/uid.ts';
import { readEvery, readRecord } from '../call.ts';

const customer = object(customerFields);
export type Customer = DecodedBy<typeof customer>;

/** What answers to commands have to tell of the customer. */
export const someCustomer = object({ uid });

/** A customer past every cache; null if there is none. Rejects with ProviderFailure. */
export function readCustomer(
  connection: GovineerConnection,
  account: string,
  id: string,
  call: CallContext,
): Promise<Customer | null> {
  return readRecord(connection, { account, path: customersPath, uid: id }, customer, call);
}

/** The customers of a reference: one at most, as Govineer has it. Rejects with ProviderFailure. */
export async function customersOf(
  connection: GovineerConnection,
  account: string,
  reference: string,
  call: CallContext,
): Promise<readonly Customer[]> {
  // Half a surrogate pair can't be asked for, and no text is no reference.
  if (reference === '' || !reference.isWellFormed()) return [];
  const condition = equal('reference_id', reference);
  const rows = await readEvery(connection, { account, path: customersPath, condition }, customer, call);
  // The provider may compare without regard to case.
  return rows.filter((row) => row.reference_id === reference);
}

export function customerPlace(nativeId: string): RecordPlace {
  return { kind: 'customer', nativeId, parent: null };
}
