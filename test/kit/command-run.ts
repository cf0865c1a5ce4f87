import type { CommandKind, Commands } from '../../src/domain/commands.ts';
import type { Operation, OperationStep, RecordPlace } from '../../src/domain/operation.ts';
import type {
  CommandHandler,
  EarlierOperations,
  PreparedCommand,
  StepOutcome,
} from '../../src/ports/command.ts';
import type { Provider } from '../../src/ports/provider.ts';
import { newOperationId } from '../../src/gateway/commands/operation-id.ts';
import { testCall } from './read-source.ts';

/** What the engine does with a command, one after the other and without a journal: for tests of one provider's handlers. */

export function handlerOf<C extends CommandKind>(provider: Provider, kind: C): CommandHandler<C> {
  const handler = provider.commands[kind] as CommandHandler<C> | undefined;
  if (handler === undefined) throw new Error(`${kind} has no handler`);
  return handler;
}

/** Code and path of each refusal, in the order of the paths: `BAD_USER_INPUT input.amount`. */
export async function refusalsOf<C extends CommandKind>(
  provider: Provider,
  kind: C,
  input: Commands[C],
  before: readonly Operation[] = [],
): Promise<readonly string[]> {
  const command = await handlerOf(provider, kind).prepare(input, contextOf(before));
  if (command.is !== 'refused') throw new Error('a refusal was expected');
  return told(command.refusals);
}

export function told(
  refusals: readonly { readonly code: string; readonly path: readonly string[] | null }[],
): readonly string[] {
  return refusals.map(({ code, path }) => `${code} ${path?.join('.') ?? '-'}`).toSorted();
}

function contextOf(before: readonly Operation[]) {
  const now = Date.now();
  return { operationId: newOperationId(now), now, call: testCall(), earlier: earlierOf(before) };
}

/** As the journal would have it of operations that SUCCEEDED, oldest first. */
function earlierOf(before: readonly Operation[]): EarlierOperations {
  const is = (place: RecordPlace | null, { kind, nativeId }: RecordPlace): boolean =>
    place?.kind === kind && place.nativeId === nativeId;
  return {
    on: (record) => Promise.resolve(before.filter(({ target }) => is(target, record))),
    about: (record) =>
      Promise.resolve(before.filter(({ target, result }) => is(target, record) || is(result, record))),
    marked: (mark) => Promise.resolve(before.some((operation) => operation.mark === mark)),
  };
}

/** A command that was prepared, to be sent step by step. */
export interface Run {
  readonly id: string;
  readonly command: PreparedCommand;
  /** Sends the steps until one ends it. `lost`: the answer of the last of so many steps does not come. */
  send(until?: { readonly lost: number }): Promise<StepOutcome>;
  /** The operation as the journal would have it. */
  operation(): Operation;
}

/** `before`: what the journal has, oldest first; all of it SUCCEEDED. */
export async function prepareRun<C extends CommandKind>(
  provider: Provider,
  kind: C,
  input: Commands[C],
  before: readonly Operation[] = [],
): Promise<Run> {
  const context = contextOf(before);
  const command = await handlerOf(provider, kind).prepare(input, context);
  if (command.is === 'refused') throw new Error(`refused: ${told(command.refusals).join(', ')}`);
  return runOf(kind, command, context.operationId);
}

function runOf(mutation: CommandKind, command: PreparedCommand, id: string): Run {
  const steps: OperationStep[] = [];
  let sentAt: number | null = null;
  return {
    id,
    command,
    async send({ lost } = { lost: 0 }) {
      const made: (RecordPlace | null)[] = [];
      for (const [index, sending] of command.steps.entries()) {
        const step = { number: index + 1, name: sending.name, nativeId: null };
        steps.push({ ...step, state: 'sent' });
        sentAt = Date.now();
        const outcome = await sending.send(made, testCall());
        if (index + 1 === lost) return { is: 'unknown', cause: new Error('no answer came') };
        if (outcome.is !== 'next') return outcome;
        made.push(outcome.result);
        steps[index] = { ...step, state: 'done', nativeId: outcome.result?.nativeId ?? null };
      }
      throw new Error('the last step was expected to end it');
    },
    operation: () => ({
      id,
      tenant: 'default',
      key: 'key',
      caller: 'test',
      mutation,
      digest: '',
      connection: 'any',
      account: command.account,
      state: 'UNKNOWN',
      released: false,
      guard: command.guard,
      target: command.target,
      result: null,
      amount: command.amount,
      mark: command.mark,
      reference: command.reference,
      // As it comes back out of a store.
      baseline: JSON.parse(JSON.stringify(command.baseline)) as Operation['baseline'],
      written: command.written ?? null,
      answer: null,
      steps,
      refusals: [],
      unresolvedReason: null,
      attempts: 1,
      createdAt: Date.now(),
      sentAt,
      settledAt: null,
      settledBy: null,
      settledNote: null,
      owner: null,
      leaseUntil: null,
      lookUps: 0,
      lookUpAt: null,
    }),
  };
}

/** The same operation, as if it had been recorded and its step begun, but nothing had reached the provider. */
export function unsent(run: Run, steps: readonly Partial<OperationStep>[] = []): Operation {
  const { command } = run;
  const [first] = command.steps;
  const name = first?.name ?? '';
  const recorded = steps.length > 0 ? steps : [{}];
  return {
    ...run.operation(),
    sentAt: Date.now(),
    steps: recorded.map((step, index) => ({
      number: index + 1,
      name: command.steps[index]?.name ?? name,
      state: 'sent',
      nativeId: null,
      ...step,
    })),
  };
}
