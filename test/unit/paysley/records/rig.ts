import type { LedgerEffect } from '../../../../sandbox/kit/ledger.ts';
import type { PaysleySandbox, PaysleySandboxOptions } from '../../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { CommandKind, Commands } from '../../../../src/domain/commands.ts';
import type { Operation, RecordPlace } from '../../../../src/domain/operation.ts';
import type { PaysleySettings } from '../../../../src/config/paysley.ts';
import type { Finding } from '../../../../src/ports/command.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import type { Run } from '../../../kit/command-run.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { connectTo } from '../sandbox-connection.ts';

/** A sandbox and a connection to it. */
export interface Rig extends AsyncDisposable {
  readonly sandbox: PaysleySandbox;
  readonly provider: Provider;
  prepare<C extends CommandKind>(kind: C, input: Commands[C], before?: readonly Operation[]): Promise<Run>;
  /** Prepares and sends it; the record it made, which fails where it is not done. */
  carryOut<C extends CommandKind>(
    kind: C,
    input: Commands[C],
    before?: readonly Operation[],
  ): Promise<{ readonly run: Run; readonly result: RecordPlace | null }>;
  /** As `BAD_USER_INPUT input.customer.email`. */
  refusals<C extends CommandKind>(
    kind: C,
    input: Commands[C],
    before?: readonly Operation[],
  ): Promise<readonly string[]>;
  /** Of a command that was carried out and whose answer did not come. */
  lookUp(kind: CommandKind, run: Run): Promise<Finding>;
  /** Of a command of which nothing reached the provider. */
  lookUpUnsent(kind: CommandKind, run: Run): Promise<Finding>;
  /** As `create customer 701`. */
  effects(): readonly string[];
}

export async function startRig(
  options: PaysleySandboxOptions = {},
  settings: Partial<PaysleySettings> = {},
): Promise<Rig> {
  const sandbox = await startPaysleySandbox({ scale: 0.1, ...options });
  const provider = connectTo(sandbox, settings);
  return {
    sandbox,
    provider,
    prepare: (kind, input, before) => prepareRun(provider, kind, input, before),
    async carryOut(kind, input, before) {
      const run = await prepareRun(provider, kind, input, before);
      const outcome = await run.send();
      if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome));
      return { run, result: outcome.result };
    },
    refusals: (kind, input, before) => refusalsOf(provider, kind, input, before),
    lookUp: (kind, run) => handlerOf(provider, kind).lookUp(run.operation(), testCall()),
    lookUpUnsent: (kind, run) => handlerOf(provider, kind).lookUp(unsent(run), testCall()),
    effects: () => sandbox.effects().map(told),
    async [Symbol.asyncDispose]() {
      await provider.close();
      await sandbox.close();
    },
  };
}

const told = ({ kind, record, id }: LedgerEffect): string => `${kind} ${record ?? '-'} ${id}`;
