import type { Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { refusal } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { readByExternalId } from './read.ts';

/** A merchant uses a key once: what has it already would be taken for what is to be made. */
export async function referenceRefusals(
  connection: ProfituityConnection,
  merchant: string,
  reference: string | null,
  call: CallContext,
): Promise<readonly Refusal[]> {
  if (reference === null) return [];
  if (reference.trim() === '') return [refusal('BAD_USER_INPUT', 'required text, or nothing', 'reference')];
  const used = await readByExternalId(connection, merchant, reference, call);
  const message = 'Profituity has a payment or refund with this reference, which is used once';
  return used.length === 0 ? [] : [refusal('CONFLICT', message, 'reference')];
}

/** Holds back whatever else would use the same key, whose case does not count. Null: the key is new by itself. */
export function guardOfReference(merchant: string, reference: string | null): string | null {
  return reference === null ? null : JSON.stringify(['reference', merchant, reference.toLowerCase()]);
}
