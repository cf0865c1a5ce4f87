import type { CallContext } from '../../../src/ports/call-context.ts';
import { always } from '../../dialects/load-options/condition.ts';
import type { Decoder } from '../../http/decode.ts';
import { idBatches } from '../batch.ts';
import type { ProfituityConnection } from '../connection.ts';
import { readEvery } from '../page.ts';

/** Every readable row of which `property` is one of the ids, by the fewest calls. Rejects with ProviderFailure. */
export async function readOwnedRows<T>(
  connection: ProfituityConnection,
  path: string,
  property: string,
  ids: readonly string[],
  decoder: Decoder<T>,
  call: CallContext,
): Promise<readonly T[]> {
  const found = await Promise.all(
    idBatches(connection, path, property, ids, always).map(({ condition }) =>
      readEvery(connection, { path, condition }, decoder, call),
    ),
  );
  return found.flat();
}
