import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { RecordPlace } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { DecodedBy } from '../../../http/decode.ts';
import { object } from '../../../http/decode.ts';
import type { GovineerConnection } from '../../connection.ts';
import { savedMethodFields } from '../../wire/saved-method.ts';
import { customersPath } from '../../sources/customer.ts';
import { isSegment } from '../../../http/segment.ts';
import { readEvery } from '../call.ts';

const savedMethod = object(savedMethodFields);
export type SavedMethodRow = DecodedBy<typeof savedMethod>;

/** Where the methods of a customer are. */
export function methodsPath(customer: string): string {
  return `${customersPath}/${encodeURIComponent(customer)}/payment-methods`;
}

/** What is saved of a customer; nothing where there is no such customer. Rejects with ProviderFailure. */
export async function readSavedMethods(
  connection: GovineerConnection,
  account: string,
  customer: string,
  call: CallContext,
): Promise<readonly SavedMethodRow[]> {
  if (!isSegment(customer)) return [];
  try {
    return await readEvery(connection, { account, path: methodsPath(customer) }, savedMethod, call);
  } catch (error) {
    // A customer that was deleted has none.
    if (error instanceof ProviderFailure && error.httpStatus === 404) return [];
    throw error;
  }
}

export function methodPlace(nativeId: string, customer: string): RecordPlace {
  return { kind: 'paymentMethod', nativeId, parent: customer };
}
