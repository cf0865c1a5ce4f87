import type { CommandKind } from '../../domain/commands.ts';
import type { CommandHandler, CommandHandlers, CommandStep } from '../../ports/command.ts';
import type { SharedReads } from './shared-reads.ts';

/**
 * Commands after each of whose steps nothing serves that was read before it, however it ended: also where nobody waits
 * any more for what it comes to. They read and send as before, through nothing that is shared or kept.
 */
export function touchingCommands(commands: CommandHandlers, reads: SharedReads): CommandHandlers {
  const handlers: readonly [string, CommandHandler<CommandKind>][] = Object.entries(commands);
  return Object.fromEntries(handlers.map(([kind, handler]) => [kind, touching(handler, reads)]));
}

function touching<C extends CommandKind>(handler: CommandHandler<C>, reads: SharedReads): CommandHandler<C> {
  return {
    settlesAfterMs: handler.settlesAfterMs,
    async prepare(input, context) {
      const prepared = await handler.prepare(input, context);
      if (prepared.is === 'refused') return prepared;
      return { ...prepared, steps: prepared.steps.map((step) => touchingStep(step, reads)) };
    },
    async lookUp(operation, call) {
      const finding = await handler.lookUp(operation, call);
      // What it found was done since it was sent.
      if (finding.is === 'found' || finding.is === 'refused') await reads.touch();
      return finding;
    },
  };
}

function touchingStep(step: CommandStep, reads: SharedReads): CommandStep {
  return {
    name: step.name,
    async send(before, call) {
      try {
        return await step.send(before, call);
      } finally {
        await reads.touch();
      }
    },
  };
}
