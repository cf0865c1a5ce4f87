import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { PaysleyConnection } from '../connection.ts';
import { createCancellation } from './cancel.ts';
import { createCapture } from './capture.ts';
import { createRefund } from './refund.ts';

/** Paysley makes no payment without its payer, and voids none. */
export function createCommands(connection: PaysleyConnection): CommandHandlers {
  return {
    captureTransaction: createCapture(connection),
    refundTransaction: createRefund(connection),
    cancelBillingSubscription: createCancellation(connection),
  };
}
