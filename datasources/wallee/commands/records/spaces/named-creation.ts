import type { Operation, RecordPlace, Refusal } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type { Finding, PreparedCommand, RefusedCommand } from '../../../../../src/ports/command.ts';
import { object, optional, text } from '../../../../http/decode.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { tolerant } from '../../../../rows/tolerant.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readEvery } from '../../../page.ts';
import { id64, link } from '../../../wire/id64.ts';
import { send } from '../../call.ts';
import type { PathOf } from '../../outcome.ts';
import { outcomeOf } from '../../outcome.ts';
import type { Values } from '../looks.ts';

const row = object({ id: id64, name: optional(text), account: tolerant(link) });

/** Names of spaces and accounts (wallee, SpaceCreate). */
const length = { least: 3, most: 200 } as const;

export function nameRefusals(name: string): readonly Refusal[] {
  if (name.length >= length.least && name.length <= length.most) return [];
  return [refusal('BAD_USER_INPUT', `required ${length.least} to ${length.most} characters`, 'name')];
}

export interface NamedCreation {
  readonly kind: 'account' | 'client';
  readonly path: '/spaces' | '/accounts';
  readonly name: string;
  /** The account that a space is below; null for an account. */
  readonly owner: string | null;
  readonly body: Values;
  readonly pathOf: PathOf;
}

/** Nothing can be written on what stands above spaces: what it is known again by is that its name is new below its owner. */
export async function prepareNamed(
  connection: WalleeConnection,
  { kind, path, name, owner, body, pathOf }: NamedCreation,
  call: CallContext,
): Promise<PreparedCommand | RefusedCommand> {
  return {
    is: 'prepared',
    account: null,
    target: null,
    // Two of one name at the same time could not be told apart.
    guard: JSON.stringify([kind, owner, name]),
    amount: null,
    mark: name,
    reference: null,
    baseline: { owner, known: await namedSo(connection, path, { name, owner }, call) },
    steps: [
      {
        name: 'create',
        async send(_, sent) {
          const answer = await send(connection, { method: 'POST', space: null, path, body }, sent);
          return outcomeOf(answer, pathOf, row, ({ id }) => ({ is: 'done', result: placeOf(kind, id) }));
        },
      },
    ],
  };
}

export async function lookUpNamed(
  connection: WalleeConnection,
  { kind, path }: Pick<NamedCreation, 'kind' | 'path'>,
  { mark: name, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { owner, known } = baseline;
  if (name === null || !Array.isArray(known))
    return { is: 'unclear', reason: 'It was recorded without a name.' };
  const named = { name, owner: typeof owner === 'string' ? owner : null };
  const added = (await namedSo(connection, path, named, call)).filter((id) => !known.includes(id));
  const [id, ...others] = added;
  if (id === undefined) return { is: 'absent' };
  if (others.length === 0) return { is: 'found', result: placeOf(kind, id) };
  return {
    is: 'unclear',
    reason: 'wallee has several new ones of this name, and it can not be told which is ours.',
  };
}

/** All are read, since a name may have both kinds of quotes; a user sees few. */
async function namedSo(
  connection: WalleeConnection,
  path: NamedCreation['path'],
  { name, owner }: Pick<NamedCreation, 'name' | 'owner'>,
  call: CallContext,
): Promise<readonly string[]> {
  const rows = await readEvery(connection, { path, space: null }, row, call);
  return rows
    .filter((one) => one.name === name && (owner === null || one.account?.id === owner))
    .map(({ id }) => id);
}

function placeOf(kind: NamedCreation['kind'], nativeId: string): RecordPlace {
  return { kind, nativeId, parent: null };
}
