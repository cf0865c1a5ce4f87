import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Ids } from './decoded.ts';
import type { Path, Problems } from './problems.ts';

/** The record that an id names: of the right kind, and at the account that the command is for. Null if left out or wrong. */
export async function refAtAccount<K extends RecordKind>(
  problems: Problems,
  ids: Ids,
  path: Path,
  kind: K,
  id: string | null | undefined,
  account: RecordRef<'account'> | null,
): Promise<RecordRef<K> | null> {
  if (id === null || id === undefined) return null;
  const ref = await problems.of(path, () => ids.refOf(kind, id, path.join('.')));
  if (ref === null || account === null) return ref;
  if (ref.connection === account.connection && ref.account === account.nativeId) return ref;
  return problems.bad(path, 'It must be of the same connection and account as the payment.');
}
