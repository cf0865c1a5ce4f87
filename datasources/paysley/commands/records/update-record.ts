import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { JsonObject, Operation } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandContext, Finding, PreparedCommand, StepOutcome } from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import { NumberText } from '../../../http/number-text.ts';
import type { Printable } from '../../../http/print-json.ts';
import { printJson } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import type { RecordForm } from './form.ts';
import type { Listed } from './listed.ts';
import { readListed } from './listed.ts';
import type { Members } from './members.ts';
import { agrees, bodyOf, differing, digestsOf } from './members.ts';
import { recordOutcome } from './outcome.ts';

export interface ChangedRecord {
  /** As it was read. */
  readonly before: Listed;
  /** All of its members as they will be. */
  readonly after: Members;
  /** What the list does not show, by the names of the body. */
  readonly unlisted?: Readonly<Record<string, Printable>>;
  /** Whether some of that changes, for all we know. */
  readonly changesUnlisted?: boolean;
  /** What a later update has to repeat. */
  readonly written?: JsonObject;
  /** Whether what the list does not show is still as it was when it was prepared, for all we know. */
  readonly holds?: () => Promise<boolean>;
}

/**
 * A `PUT` of the whole record: what it leaves out would be reset. So would be what has been changed since it was read;
 * once no other operation of ours can be about the record it is read again, and nothing is sent where it has changed.
 */
export function updateRecord(
  connection: PaysleyConnection,
  form: RecordForm,
  { before, after, unlisted, changesUnlisted = false, written, holds }: ChangedRecord,
  { operationId }: Pick<CommandContext, 'operationId'>,
): PreparedCommand {
  const { id, row } = before;
  const changing = differing(form, row, after);
  const unseen = changesUnlisted || differing(form, row, after, true).length > 0;
  const named = { [form.idParameter]: new NumberText(id) };
  const body = printJson({ ...named, ...bodyOf(form, after, row), ...unlisted });
  return {
    is: 'prepared',
    account: onlyAccount,
    target: { kind: form.kind, nativeId: id, parent: null },
    ...unmarked,
    baseline: {
      before: digestsOf(form, changing, row, operationId),
      after: digestsOf(form, changing, after, operationId),
      unseen,
    },
    ...(written === undefined ? {} : { written }),
    steps: [
      {
        name: 'update',
        async send(_, sent) {
          const stale = await changedMeanwhile(connection, form, before, holds, sent);
          if (stale !== null) return stale;
          const request = { method: 'PUT', path: form.path, body } as const;
          const outcome = recordOutcome(await connection.upstream.send(request, sent), form, 'updates');
          return outcome.is === 'written' ? { is: 'done', result: null } : outcome;
        },
      },
    ],
  };
}

/** Null where the record is still what the body was made from. */
async function changedMeanwhile(
  connection: PaysleyConnection,
  form: RecordForm,
  { id, row }: Listed,
  holds: ChangedRecord['holds'],
  call: CallContext,
): Promise<StepOutcome | null> {
  try {
    const { rows, complete } = await readListed(connection, form, call);
    const now = rows.find((one) => one.id === id)?.row;
    if (now === undefined && complete) return refused(unknownRecord(form.subject));
    const same =
      now !== undefined && [false, true].every((vague) => differing(form, row, now, vague).length === 0);
    if (same && (await (holds?.() ?? true))) return null;
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    const { code, message, retryAfterSeconds } = error;
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    return { is: 'notCarriedOut', refusal: { ...refusal(code, message), ...wait } };
  }
  const message = 'It was changed by somebody else just now: the same key changes it as it is then.';
  return { is: 'notCarriedOut', refusal: refusal('CONFLICT', message, form.subject) };
}

/** What became of an update that got no answer: the record says what was wanted, or what it had said before. */
export async function lookUpUpdated(
  connection: PaysleyConnection,
  form: RecordForm,
  { id: operation, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { before, after, unseen } = baseline;
  if (target === null || !Array.isArray(before) || !Array.isArray(after)) {
    return { is: 'unclear', reason: 'It was recorded without what was there before.' };
  }
  if (after.length === 0) {
    // What was wanted is what there was, so that it is as if it had been done.
    if (unseen === false) return { is: 'found', result: null };
    return { is: 'unclear', reason: 'Paysley does not show what it changes: see its back office.' };
  }
  const { rows } = await readListed(connection, form, call);
  const row = rows.find(({ id }) => id === target.nativeId)?.row;
  if (row === undefined) return { is: 'unclear', reason: 'Paysley does not show the record any more.' };
  if (agrees(form, after, row, operation)) return { is: 'found', result: null };
  if (agrees(form, before, row, operation)) return { is: 'absent' };
  return { is: 'unclear', reason: 'The record has been changed by somebody else since.' };
}
