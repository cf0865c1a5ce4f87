import type { Operation } from '../../../src/domain/operation.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding } from '../../../src/ports/command.ts';
import type { ProfituityConnection } from '../connection.ts';
import { readByExternalId } from './read.ts';
import { tagOf } from './tag.ts';

/**
 * What became of a payment or refund that carries both marks: the key narrows, and only the tag beside it proves, since a
 * merchant may have given the key to another.
 */
export async function lookUpMarked(
  connection: ProfituityConnection,
  { id, account: merchant, mark }: Operation,
  kind: RecordKind,
  call: CallContext,
): Promise<Finding> {
  if (merchant === null || mark === null) return { is: 'unclear', reason: 'It was recorded without a mark.' };
  const rows = await readByExternalId(connection, merchant, mark, call);
  const ours = rows.find((row) => row.externalId === mark && row.identificationNumber === tagOf(id));
  if (ours !== undefined) return { is: 'found', result: { kind, nativeId: ours.id, parent: null } };
  if (rows.some((row) => row.identificationNumber === null)) {
    const reason =
      'Profituity has one with this reference, and does not tell the mark that would prove whose it is.';
    return { is: 'unclear', reason };
  }
  return { is: 'absent' };
}
