import type { CommandKind } from '../../../../src/domain/commands.ts';
import type { Finding } from '../../../../src/ports/command.ts';
import type { Run } from '../../../kit/command-run.ts';
import { handlerOf } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-govineer.ts';
import type { Rig } from './rig.ts';

/** What a look-up of a run finds. */
export function found(rig: Rig, kind: CommandKind, run: Run): Promise<Finding> {
  return handlerOf(rig.provider, kind).lookUp(run.operation(), testCall());
}

/** Effects on records since the start: `create customer`. */
export function writes({ sandbox }: Rig): readonly string[] {
  return sandbox.effects().map(({ kind, record }) => `${kind} ${record}`);
}

/** An error as Govineer writes it. */
export function error(status: number, code: string, message = 'x'): FakeAnswer {
  return { status, body: JSON.stringify({ code, message, recoverable: true, request_id: 'req_1' }) };
}
