import type { Operation, RecordPlace } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { Finding, PreparedCommand, RefusedCommand, ShownOnce } from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import { object, text } from '../../../http/decode.ts';
import { tolerant } from '../../../rows/tolerant.ts';
import type { WalleeConnection } from '../../connection.ts';
import { readRecord, send } from '../call.ts';
import { bareOutcome, missingAt, nowhere } from '../outcome.ts';
import { refused, unknown } from '../refused.ts';

/** What may be deleted and still be shown. Customers have no state. */
export const mortalRow = object({ state: tolerant(text) });

/** States of what was deleted and is still shown (wallee, CreationEntityState). */
const gone: ReadonlySet<string> = new Set(['DELETING', 'DELETED']);

export interface Mortal {
  readonly state: string | null;
}

export function isGone({ state }: Mortal): boolean {
  return state !== null && gone.has(state);
}

export interface Deletion {
  readonly space: string;
  /** Of the resource. */
  readonly path: string;
  readonly target: RecordPlace;
  /** As it is now; null: there is none. */
  readonly record: Mortal | null;
  /** What the input calls its id. */
  readonly input: string;
  /** What is told of it once it is gone. */
  readonly once?: ShownOnce;
}

/** `DELETE`, which can't be undone. Refused where it is gone already. */
export function prepareDeletion(
  connection: WalleeConnection,
  { space, path: resource, target, record, input, once = {} }: Deletion,
): PreparedCommand | RefusedCommand {
  const path = `${resource}/${target.nativeId}`;
  if (record === null || isGone(record)) return refused(unknown(input));
  return {
    is: 'prepared',
    account: space,
    target,
    ...unmarked,
    steps: [
      {
        name: 'delete',
        async send(_, sent) {
          const answer = await send(connection, { method: 'DELETE', space, path }, sent);
          return missingAt(bareOutcome(answer, nowhere, { is: 'done', result: null, ...once }), input);
        },
      },
    ],
  };
}

/** What is gone was deleted, whoever did it. Rejects with ProviderFailure. */
export async function lookUpDeletion(
  connection: WalleeConnection,
  { account: space, target }: Operation,
  resource: string,
  call: CallContext,
): Promise<Finding> {
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const path = `${resource}/${target.nativeId}`;
  const record = await readRecord(connection, { space, path }, mortalRow, call);
  return record === null || isGone(record) ? { is: 'found', result: null } : { is: 'absent' };
}
