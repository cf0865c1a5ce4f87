import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { GovineerConnection } from '../connection.ts';
import { createCapture } from './capture.ts';
import { createCreation } from './create.ts';
import { createRefund } from './refund.ts';
import { createVoid } from './void.ts';

export function createCommands(connection: GovineerConnection): CommandHandlers {
  return {
    createTransaction: createCreation(connection),
    captureTransaction: createCapture(connection),
    voidTransaction: createVoid(connection),
    refundTransaction: createRefund(connection),
  };
}
