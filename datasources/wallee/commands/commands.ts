import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { WalleeConnection } from '../connection.ts';
import { createCancellation } from './cancel.ts';
import { createCapture } from './capture.ts';
import { createCreation } from './create.ts';
import { createRefund } from './refund.ts';
import { createVoid } from './void.ts';

export function createCommands(connection: WalleeConnection): CommandHandlers {
  return {
    createTransaction: createCreation(connection),
    captureTransaction: createCapture(connection),
    voidTransaction: createVoid(connection),
    refundTransaction: createRefund(connection),
    cancelBillingSubscription: createCancellation(connection),
  };
}
