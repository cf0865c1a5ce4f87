import type { Operation } from '../../../../src/domain/operation.ts';
import type { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import type { RecordForm } from './form.ts';
import { readListed, readOne } from './listed.ts';
import { recordOutcome } from './outcome.ts';

/** A `DELETE` of a record that is there. Rejects with ProviderFailure. */
export async function deleteRecord(
  connection: PaysleyConnection,
  form: RecordForm,
  { account, nativeId }: RecordRef,
  { call }: Pick<CommandContext, 'call'>,
): Promise<PreparedCommand | RefusedCommand> {
  const there = isServed(account) ? await readOne(connection, form, nativeId, call) : null;
  if (there === null) return refused(unknownRecord(form.subject));
  return {
    is: 'prepared',
    account: onlyAccount,
    target: { kind: form.kind, nativeId, parent: null },
    ...unmarked,
    steps: [
      {
        name: 'delete',
        async send(_, sent) {
          const path = `${form.path}/${encodeURIComponent(there.id)}`;
          const answer = await connection.upstream.send({ method: 'DELETE', path }, sent);
          const outcome = recordOutcome(answer, form, 'deletes');
          return outcome.is === 'written' ? { is: 'done', result: null } : outcome;
        },
      },
    ],
  };
}

/** What became of a delete that got no answer: the list has the record, or not any more. */
export async function lookUpDeleted(
  connection: PaysleyConnection,
  form: RecordForm,
  { target }: Pick<Operation, 'target'>,
  call: CallContext,
): Promise<Finding> {
  const { rows, complete } = await readListed(connection, form, call);
  if (rows.some(({ id }) => id === target?.nativeId)) return { is: 'absent' };
  if (complete) return { is: 'found', result: null };
  return { is: 'unclear', reason: 'Paysley shows records that cannot be told apart: it may be one of them.' };
}
