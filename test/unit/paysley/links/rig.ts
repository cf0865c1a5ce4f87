import type { PaysleySandbox, PaysleySandboxOptions } from '../../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { PaysleySettings } from '../../../../src/config/paysley.ts';
import type { Commands } from '../../../../src/domain/commands.ts';
import type { Operation } from '../../../../src/domain/operation.ts';
import type { Done } from '../../../../src/ports/command.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import type { Run } from '../../../kit/command-run.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import { connectTo } from '../sandbox-connection.ts';
import { requestOf } from './inputs.ts';
import type { RequestInput } from './inputs.ts';

type LinkCommand = 'createPaymentLink' | 'updatePaymentLink' | 'closePaymentLink' | 'prefillPosLink';

/** What was sent and done, and its operation as the journal then has it. */
export interface Carried {
  readonly run: Run;
  readonly done: Done;
  readonly operation: Operation;
}

/** A sandbox and a connection to it. */
export interface Rig extends AsyncDisposable {
  readonly sandbox: PaysleySandbox;
  readonly provider: Provider;
  /** Another connection to the same sandbox. */
  connect(settings: Partial<PaysleySettings>): Provider;
  /** Sends a command that has to be done. */
  carryOut<C extends LinkCommand>(
    kind: C,
    input: Commands[C],
    before?: readonly Operation[],
  ): Promise<Carried>;
  create(fields: RequestInput): Promise<Carried & { readonly id: string }>;
  /** `kind record id` of each effect. */
  effects(): readonly string[];
  /** All that the sandbox keeps of a request, but when it was changed. */
  whole(id: string): object;
}

export async function startRig(
  options: PaysleySandboxOptions = {},
  settings: Partial<PaysleySettings> = {},
): Promise<Rig> {
  const sandbox = await startPaysleySandbox({ scale: 0.05, ...options });
  const opened: Provider[] = [];
  const connect: Rig['connect'] = (given) => {
    const made = connectTo(sandbox, given);
    opened.push(made);
    return made;
  };
  const provider = connect(settings);
  const carryOut: Rig['carryOut'] = async (kind, input, before = []) => {
    const run = await prepareRun(provider, kind, input, before);
    const outcome = await run.send();
    if (outcome.is !== 'done') throw new Error(`done was expected, got ${JSON.stringify(outcome)}`);
    return { run, done: outcome, operation: settled(run, outcome) };
  };
  return {
    sandbox,
    provider,
    connect,
    carryOut,
    async create(fields) {
      const carried = await carryOut('createPaymentLink', requestOf(fields));
      return { ...carried, id: carried.done.result?.nativeId ?? '' };
    },
    effects: () => sandbox.effects().map(({ kind, record, id }) => `${kind} ${record ?? '-'} ${id}`),
    whole: (id) => ({
      ...sandbox.store.requests.get(id),
      ...sandbox.store.requestDetails.get(id),
      modified_at: '',
    }),
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((one) => one.close()));
      await sandbox.close();
    },
  };
}

export function settled(run: Run, { result, answer }: Pick<Done, 'result' | 'answer'>): Operation {
  return { ...run.operation(), state: 'SUCCEEDED', result, answer: answer ?? null };
}
