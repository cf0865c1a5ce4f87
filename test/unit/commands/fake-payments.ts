import type { Commands } from '../../../src/domain/commands.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  StepOutcome,
} from '../../../src/ports/command.ts';

export type StepName = 'create' | 'confirm' | 'process';

export const paymentSteps: readonly StepName[] = ['create', 'confirm', 'process'];

/** Payments in three calls, of which only the last one takes money. */
export class FakePayments implements CommandHandler<'createTransaction'> {
  settlesAfterMs: number | null = 180_000;
  readonly sent: string[] = [];
  /** Operations whose payment was made, and those whose money was taken. */
  readonly made: string[] = [];
  readonly applied: string[] = [];
  react: (step: StepName, operationId: string) => StepOutcome | Promise<StepOutcome>;

  constructor() {
    this.react = (step, id) => this.apply(step, id);
  }

  apply(step: StepName, id: string): StepOutcome {
    if (step === 'create') this.made.push(id);
    if (step === 'process') {
      this.applied.push(id);
      return { is: 'done', result: paymentPlace(id) };
    }
    return { is: 'next', result: paymentPlace(id) };
  }

  async prepare(
    { account, amount, reference }: Commands['createTransaction'],
    { operationId }: CommandContext,
  ): Promise<PreparedCommand> {
    return {
      is: 'prepared',
      account: account.nativeId,
      target: null,
      guard: null,
      amount,
      mark: operationId,
      reference,
      baseline: {},
      steps: paymentSteps.map((name, index) => ({
        name,
        send: async (before) => {
          if (before.length !== index) throw new Error(`step ${name} was given ${before.length} results`);
          this.sent.push(`${name} ${operationId}`);
          return this.react(name, operationId);
        },
      })),
    };
  }

  async lookUp(operation: Operation): Promise<Finding> {
    const { id } = operation;
    if (this.applied.includes(id)) return { is: 'found', result: paymentPlace(id) };
    const last = operation.steps.at(-1)?.name;
    if (last === 'process') return { is: 'absent' };
    // Before the last step no money moves: what it made is left unfinished.
    return {
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', message: 'unfinished', path: null }],
      ...(this.made.includes(id) ? { result: paymentPlace(id) } : {}),
    };
  }
}

export function paymentPlace(operationId: string) {
  // As what can only be reached through another record, so that no part of the place is lost.
  return { kind: 'transaction', nativeId: `t-${operationId}`, parent: 'c1' } as const;
}
