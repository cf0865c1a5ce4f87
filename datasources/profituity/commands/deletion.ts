import type { Operation, RecordPlace } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding, PreparedCommand, RefusedCommand } from '../../../src/ports/command.ts';
import { unmarked } from '../../commands/unmarked.ts';
import { refusal } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { ownedRow } from '../wire/commanded.ts';
import { changedOutcome, missingAt } from './outcome.ts';
import type { Place } from './read.ts';
import { readRow } from './read.ts';
import { remove } from './send.ts';

interface Deletion {
  readonly place: Place;
  /** Null: there is none of that id. */
  readonly target: RecordPlace | null;
  /** What the input calls its id. */
  readonly input: string;
}

/** `DELETE` of a record (assumed), which leaves nothing behind. */
export function prepareDeletion(
  connection: ProfituityConnection,
  { place: { path, merchant, nativeId }, target, input }: Deletion,
): PreparedCommand | RefusedCommand {
  if (target === null) {
    return { is: 'refused', refusals: [refusal('NOT_FOUND', 'Profituity has no such record here', input)] };
  }
  return {
    is: 'prepared',
    account: merchant,
    target,
    ...unmarked,
    steps: [
      {
        name: 'delete',
        async send(_, call) {
          return missingAt(changedOutcome(await remove(connection, `${path}/${nativeId}`, call), {}), input);
        },
      },
    ],
  };
}

/** What is not there any more was deleted, whoever did it. Rejects with ProviderFailure. */
export async function lookUpDeletion(
  connection: ProfituityConnection,
  { operation: { account, target }, path }: { readonly operation: Operation; readonly path: string },
  call: CallContext,
): Promise<Finding> {
  if (target === null) return { is: 'unclear', reason: 'It was recorded without a target.' };
  const place = { path, merchant: account, nativeId: target.nativeId };
  const row = await readRow(connection, place, ownedRow, call);
  return row === null ? { is: 'found', result: null } : { is: 'absent' };
}
