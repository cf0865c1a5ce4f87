import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { ProfituityConnection } from '../connection.ts';
import { createCancellation } from './cancel.ts';
import { createCreation } from './create.ts';
import { createRefund } from './refund.ts';
import { createVoid } from './void.ts';

/** Nothing is ever held, so that nothing can be captured. */
export function createCommands(connection: ProfituityConnection): CommandHandlers {
  return {
    createTransaction: createCreation(connection),
    voidTransaction: createVoid(connection),
    refundTransaction: createRefund(connection),
    cancelBillingSubscription: createCancellation(connection),
  };
}
