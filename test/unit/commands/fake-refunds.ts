import type { Commands } from '../../../src/domain/commands.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
  StepOutcome,
} from '../../../src/ports/command.ts';

/** What a provider does with what it is sent. */
export type Reaction = (operationId: string) => StepOutcome | Promise<StepOutcome>;

/** Refunds at a provider that puts our mark on them. Remembers what it was sent, and what it carried out. */
export class FakeRefunds implements CommandHandler<'refundTransaction'> {
  settlesAfterMs: number | null = 180_000;
  /** Ids of operations, in the order they were sent. */
  readonly sent: string[] = [];
  /** Operations whose effect took place, each as often as it did. */
  readonly applied: string[] = [];
  prepared = 0;
  lookedUp = 0;
  react: Reaction;
  refuse: ((context: CommandContext) => RefusedCommand | null | Promise<RefusedCommand | null>) | null = null;
  find: ((operation: Operation) => Finding | Promise<Finding>) | null = null;

  constructor(react?: Reaction) {
    this.react = react ?? ((id) => this.apply(id));
  }

  /** The effect takes place, and the answer says so. */
  apply(operationId: string): StepOutcome {
    this.applied.push(operationId);
    return { is: 'done', result: refundPlace(operationId) };
  }

  async prepare(
    { transaction, amount, reference }: Commands['refundTransaction'],
    context: CommandContext,
  ): Promise<PreparedCommand | RefusedCommand> {
    this.prepared += 1;
    const refused = await this.refuse?.(context);
    if (refused !== undefined && refused !== null) return refused;
    const { operationId } = context;
    return {
      is: 'prepared',
      account: transaction.account,
      target: { kind: 'transaction', nativeId: transaction.nativeId, parent: null },
      guard: null,
      amount,
      mark: operationId,
      reference,
      baseline: {},
      steps: [
        {
          name: 'refund',
          send: async () => {
            this.sent.push(operationId);
            return this.react(operationId);
          },
        },
      ],
    };
  }

  async lookUp(operation: Operation): Promise<Finding> {
    this.lookedUp += 1;
    if (this.find !== null) return this.find(operation);
    return this.applied.includes(operation.id)
      ? { is: 'found', result: refundPlace(operation.id) }
      : { is: 'absent' };
  }
}

export function refundPlace(operationId: string) {
  return { kind: 'refund', nativeId: `r-${operationId}`, parent: null } as const;
}
