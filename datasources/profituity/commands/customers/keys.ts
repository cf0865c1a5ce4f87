import type { Refusal } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { ProfituityConnection } from '../../connection.ts';
import { paths } from '../../request.ts';
import type { CommandedCustomer } from '../../wire/commanded.ts';
import { commandedCustomer } from '../../wire/commanded.ts';
import { readByKey } from '../read.ts';

/** A merchant uses a key for one customer (assumed). */
export const keyInUse: Refusal = refusal(
  'CONFLICT',
  'Profituity has another customer with this reference, which is used once',
  'customer',
  'reference',
);

/** Customers of a merchant that have the key, whatever its case. Rejects with ProviderFailure. */
export function customersByKey(
  connection: ProfituityConnection,
  merchant: string,
  externalId: string,
  call: CallContext,
): Promise<readonly CommandedCustomer[]> {
  return readByKey(connection, { path: paths.customers, merchant, externalId }, commandedCustomer, call);
}

/** A refusal where another customer than `own` has the reference; null where it is blank, which is refused as that. */
export async function keyRefusals(
  connection: ProfituityConnection,
  merchant: string,
  { reference, own }: { readonly reference: string | null; readonly own: string | null },
  call: CallContext,
): Promise<readonly Refusal[]> {
  if (reference === null || reference.trim() === '') return [];
  const used = await customersByKey(connection, merchant, reference, call);
  return used.some(({ id }) => id !== own) ? [keyInUse] : [];
}
