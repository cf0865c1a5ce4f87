import type { CommandKind, Commands } from '../../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../../src/ports/command.ts';
import type { PropertyOf, Records } from '../../../../../src/domain/records/records.ts';
import type { RecordRef } from '../../../../../src/domain/record-ref.ts';
import type { RecordKind } from '../../../../../src/domain/record-kind.ts';
import { projectionOf, sourceOf, testCall } from '../../../../kit/read-source.ts';
import { prepareRun, told } from '../../../../kit/command-run.ts';
import type { Run } from '../../../../kit/command-run.ts';
import type { Desk } from '../desk.ts';
import { space } from '../desk.ts';

/** The sandbox's own tables of the desk's space, which are others after each reset. */
export function tablesOf({ sandbox }: Pick<Desk, 'sandbox'>) {
  return sandbox.store.space(Number(space));
}

/** A record of the sandbox's, which has to be there. */
export function first<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('a record was expected');
  return record;
}

/** Carries a command out, and answers the native id of what it made. */
export async function make<C extends CommandKind>(
  { wal }: Desk,
  kind: C,
  input: Commands[C],
): Promise<string> {
  const outcome = await (await prepareRun(wal, kind, input)).send();
  if (outcome.is !== 'done' || outcome.result === null) throw new Error(`a record, not ${shown(outcome)}`);
  return outcome.result.nativeId;
}

/** What a step came to: what it refused with code and path. */
export function shown(outcome: StepOutcome): string {
  return outcome.is === 'refused' ? `refused ${told(outcome.refusals).join(', ')}` : outcome.is;
}

/** As `make`, of what makes nothing; answers how it was sent. */
export async function carryOut<C extends CommandKind>(
  { wal }: Desk,
  kind: C,
  input: Commands[C],
): Promise<Run> {
  const run = await prepareRun(wal, kind, input);
  const outcome = await run.send();
  if (outcome.is !== 'done') throw new Error(`done, not ${shown(outcome)}`);
  return run;
}

/** What the ledger says of the effects on records behind the first `before`. */
export function recordEffects({ sandbox }: Pick<Desk, 'sandbox'>, before: number): readonly string[] {
  return sandbox
    .effects()
    .slice(before)
    .map(({ kind, record, id }) => `${kind} ${record ?? '-'} ${id}`);
}

/** A record as it is read through the source, with these properties. */
export async function readThrough<K extends RecordKind>(
  { wal }: Desk,
  ref: RecordRef<K>,
  ...properties: readonly PropertyOf<K>[]
): Promise<Records[K] | Error | undefined> {
  const found = await sourceOf(wal, ref.kind).getMany([ref], projectionOf<K>(...properties), testCall());
  return found.get(ref.id);
}

/** Methods of the requests behind the first `before`. */
export function methodsSince({ sandbox }: Pick<Desk, 'sandbox'>, before: number): readonly string[] {
  return sandbox.requests.since(before).entries.map(({ method }) => method);
}
