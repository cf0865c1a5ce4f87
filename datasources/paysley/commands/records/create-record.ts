import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { JsonObject, Operation, RecordPlace } from '../../../../src/domain/operation.ts';
import { foldCase } from '../../../../src/domain/text-order.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandContext, Finding, PreparedCommand } from '../../../../src/ports/command.ts';
import type { Printable } from '../../../http/print-json.ts';
import { printJson } from '../../../http/print-json.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { onlyAccount } from '../../connection.ts';
import type { RecordForm } from './form.ts';
import type { Listed, ListedRows } from './listed.ts';
import { readListed } from './listed.ts';
import type { Members } from './members.ts';
import { agrees, bodyOf, digestsOf, isSet, meaningOf } from './members.ts';
import { recordOutcome } from './outcome.ts';

/** The member that a new record is found by: of all its kind it has the text almost alone. */
export interface Key {
  readonly member: string;
  readonly text: string;
}

export interface NewRecord {
  readonly members: Members;
  readonly key: Key;
  /** What the list does not show, by the names of the body. */
  readonly unlisted?: Readonly<Record<string, Printable>>;
  /** What a later update has to repeat. */
  readonly written?: JsonObject;
  /** The caller's own. */
  readonly reference?: string | null;
  /** Those that have the key already: see `withKey`. */
  readonly known: Pick<ListedRows, 'rows' | 'steady'>;
}

/** All that have the key, whatever the case, and blanks or signs around it. Rejects with ProviderFailure. */
export async function withKey(
  connection: PaysleyConnection,
  form: RecordForm,
  key: Key,
  call: CallContext,
): Promise<ListedRows> {
  // Phones may be kept in another writing than they were given.
  const holding = form.members[key.member]?.is === 'phone' ? null : key.text;
  const read = await readListed(connection, form, call, holding);
  const wanted = folded(form, key.member, key.text);
  return {
    ...read,
    rows: read.rows.filter(({ row }) => folded(form, key.member, row[key.member]) === wanted),
  };
}

/** Whether it has the key exactly as it is written: the provider refuses this where keys are used once. */
export function hasExactly({ row }: Listed, { member, text }: Key): boolean {
  const value = row[member];
  return typeof value === 'string' && value.trim() === text.trim();
}

/** A `POST` of a record that is new. */
export function createRecord(
  connection: PaysleyConnection,
  form: RecordForm,
  { members, key, unlisted, written, reference, known }: NewRecord,
  { operationId }: Pick<CommandContext, 'operationId'>,
): PreparedCommand {
  const body = printJson({ ...bodyOf(form, members), ...unlisted });
  const telling = Object.keys(members).filter((name) => {
    const { is = 'text', vague = false } = form.members[name] ?? {};
    return name !== key.member && !vague && isSet(is, members[name]);
  });
  const made: Made = {
    operation: operationId,
    key,
    known: known.rows.map(({ id }) => id),
    steady: known.steady,
    digests: digestsOf(form, telling, members, operationId),
  };
  return {
    is: 'prepared',
    account: onlyAccount,
    target: null,
    guard: null,
    amount: null,
    mark: key.text,
    reference: reference ?? null,
    baseline: { member: key.member, known: made.known, steady: made.steady, made: made.digests },
    ...(written === undefined ? {} : { written }),
    steps: [
      {
        name: 'create',
        async send(_, sent) {
          const request = { method: 'POST', path: form.path, body } as const;
          const outcome = recordOutcome(await connection.upstream.send(request, sent), form, 'creates');
          if (outcome.is !== 'written') return outcome;
          const { id } = outcome;
          const result = id === null ? await foundAfter(connection, form, made, sent) : placeOf(form, id);
          return { is: 'done', result };
        },
      },
    ],
  };
}

/** What became of a create that got no answer. */
export async function lookUpCreated(
  connection: PaysleyConnection,
  form: RecordForm,
  { id: operation, mark, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { member, known, steady, made: digests } = baseline;
  const readable = mark !== null && typeof member === 'string' && Array.isArray(known);
  if (!readable || !Array.isArray(digests)) {
    return { is: 'unclear', reason: 'It was recorded without what was there before.' };
  }
  const key = { member, text: mark };
  return findMade(connection, form, { operation, key, known, steady: steady === true, digests }, call);
}

interface Made {
  readonly operation: string;
  readonly key: Key;
  /** Ids of those that had the key before. */
  readonly known: readonly string[];
  /** Whether these are sure to be all. */
  readonly steady: boolean;
  /** Of all other members that were set. */
  readonly digests: readonly string[];
}

/** Nothing marks a record: ours is the one with the key that was not there before and says all that was written. */
async function findMade(
  connection: PaysleyConnection,
  form: RecordForm,
  { operation, key, known, steady, digests }: Made,
  call: CallContext,
): Promise<Finding> {
  const { rows, complete } = await withKey(connection, form, key, call);
  const since = rows.filter(({ id }) => !known.includes(id));
  const [only, ...others] = since.filter(({ row }) => agrees(form, digests, row, operation));
  if (only !== undefined && others.length === 0 && steady) {
    return { is: 'found', result: placeOf(form, only.id) };
  }
  if (since.length > 0) {
    const reason = 'Paysley shows new records like it, and not which of them, if any, it has made.';
    return { is: 'unclear', reason };
  }
  if (complete) return { is: 'absent' };
  return { is: 'unclear', reason: 'Paysley shows records that cannot be told apart: it may be one of them.' };
}

/** The record where the answer says no id, as published ones do not; null where it does not show: it is made all the same. */
async function foundAfter(
  connection: PaysleyConnection,
  form: RecordForm,
  made: Made,
  call: CallContext,
): Promise<RecordPlace | null> {
  try {
    const found = await findMade(connection, form, made, call);
    return found.is === 'found' ? found.result : null;
  } catch (error) {
    if (error instanceof ProviderFailure) return null;
    throw error;
  }
}

function folded(form: RecordForm, member: string, value: unknown): string | null {
  const meaning = meaningOf(form.members[member]?.is ?? 'text', value);
  return meaning === null ? null : foldCase(meaning);
}

function placeOf({ kind }: RecordForm, nativeId: string): RecordPlace {
  return { kind, nativeId, parent: null };
}
