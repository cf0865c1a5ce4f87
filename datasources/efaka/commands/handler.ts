import type { CommandKind } from '../../../src/domain/commands.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, CommandStep } from '../../../src/ports/command.ts';
import type { CommandRequest } from '../../http/command-request.ts';
import { queryHolds } from '../connection.ts';
import type { CommandDeps } from './context.ts';
import type { Sought } from './look-up.ts';
import { lookUp } from './look-up.ts';
import type { Sent } from './step-outcome.ts';
import { stepOutcome } from './step-outcome.ts';

/** The handler of a command that is one call, and found again by its mark. */
export function handlerOf<C extends CommandKind>(
  deps: CommandDeps,
  sought: Sought,
  prepare: CommandHandler<C>['prepare'],
): CommandHandler<C> {
  const { settings } = deps.connection;
  return {
    prepare,
    lookUp: (operation, call) => lookUp(deps, operation, sought, call),
    // Where payments are not found by reference, finding nothing means nothing.
    settlesAfterMs: queryHolds(settings) ? settings.settleSeconds * 1000 : null,
  };
}

export function stepOf(
  { connection, changes }: CommandDeps,
  name: string,
  request: CommandRequest,
  sent: Sent,
): CommandStep {
  return {
    name,
    async send(_before, call: CallContext) {
      const answer = await connection.upstream.send(request, call);
      changes.note(sent.on);
      return stepOutcome(answer, sent, connection.clock.now());
    },
  };
}
