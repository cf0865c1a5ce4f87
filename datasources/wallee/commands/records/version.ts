import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandStep, StepOutcome } from '../../../../src/ports/command.ts';
import type { CommandReply } from '../../../http/command-request.ts';
import { integer, object } from '../../../http/decode.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { WalleeConnection } from '../../connection.ts';
import { readRecord, send } from '../call.ts';
import type { PathOf } from '../outcome.ts';
import { missingAt, outcomeOf, refusalsIn } from '../outcome.ts';
import type { Values } from './looks.ts';

export const versionOf = object({ version: integer });

/** A change of one record (wallee, optimistic locking). */
export interface Update {
  readonly space: string;
  readonly path: string;
  /** Without the version. */
  readonly body: Values;
  /** What the caller saw; null where the caller does not say. */
  readonly given: number | null;
  /** The one that is sent. */
  readonly version: number;
  readonly pathOf: PathOf;
  /** What the input calls the id of the record. */
  readonly input: string;
}

/** Refuses, before anything is sent, a version that is not the current one. */
export function versionRefusals(given: number | null, current: number): readonly Refusal[] {
  return given === null || given === current ? [] : [stale(current)];
}

/** `PATCH` of the values alone; `then`: what it came to where wallee did it. */
export function updateStep(connection: WalleeConnection, update: Update, then: StepOutcome): CommandStep {
  const { space, path, body, version, pathOf, input } = update;
  return {
    name: 'update',
    async send(_, call) {
      const answer = await send(
        connection,
        { method: 'PATCH', space, path, body: { ...body, version } },
        call,
      );
      if (answer.is === 'answer' && answer.status === 409) {
        return { is: 'refused', refusals: await conflict(connection, update, answer, call) };
      }
      return missingAt(
        outcomeOf(answer, pathOf, versionOf, () => then),
        input,
      );
    },
  };
}

/**
 * A 409 says that the version is not the current one any more, or that a value is in use. The version that the record
 * has now tells which; where it can't be read the former is what is left.
 */
async function conflict(
  connection: WalleeConnection,
  { space, path, given, version, pathOf }: Update,
  answer: CommandReply,
  call: CallContext,
): Promise<readonly Refusal[]> {
  const current = await currentVersion(connection, space, path, call);
  if (current === version) return refusalsIn(answer, pathOf);
  if (given !== null) return [stale(current)];
  const message = 'it was changed at the same time, and nothing of this was: send it again under another key';
  return [{ code: 'CONFLICT', message, path: null }];
}

async function currentVersion(
  connection: WalleeConnection,
  space: string,
  path: string,
  call: CallContext,
): Promise<number | null> {
  try {
    return (await readRecord(connection, { space, path }, versionOf, call))?.version ?? null;
  } catch (error) {
    if (error instanceof ProviderFailure) return null;
    throw error;
  }
}

function stale(current: number | null): Refusal {
  const told = refusal(
    'VERSION_CONFLICT',
    'It was changed since that version; nothing of this was carried out.',
    'version',
  );
  return current === null ? told : { ...told, currentVersion: current };
}
