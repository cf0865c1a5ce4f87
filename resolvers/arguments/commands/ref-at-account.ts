import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Ids } from './decoded.ts';
import type { Path, Problems } from './problems.ts';

/**
 * The record that an id names: of the right kind, and at the account that the command is for, which is `beside` or that
 * of `beside`. Null if left out or wrong, the problem noted. Without `beside` any account will do.
 */
export async function refAtAccount<K extends RecordKind>(
  problems: Problems,
  ids: Pick<Ids, 'refOf'>,
  path: Path,
  kind: K,
  id: string | null | undefined,
  beside: RecordRef | null,
): Promise<RecordRef<K> | null> {
  if (id === null || id === undefined) return null;
  const ref = await problems.of(path, () => ids.refOf(kind, id, path.join('.')));
  if (ref === null || beside === null) return ref;
  const account = beside.kind === 'account' ? beside.nativeId : beside.account;
  if (ref.connection === beside.connection && ref.account === account) return ref;
  return problems.bad(path, 'It must be of the same connection and account as what the command is for.');
}
