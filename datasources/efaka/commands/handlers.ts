import type { CommandHandlers } from '../../../src/ports/command.ts';
import { captureTransactionHandler } from './capture-transaction.ts';
import type { CommandDeps } from './context.ts';
import { createTransactionHandler } from './create-transaction.ts';
import { refundTransactionHandler } from './refund-transaction.ts';
import { voidTransactionHandler } from './void-transaction.ts';

/** What can be done at eFaka. It has no subscriptions. */
export function efakaCommands(deps: CommandDeps): CommandHandlers {
  return {
    createTransaction: createTransactionHandler(deps),
    captureTransaction: captureTransactionHandler(deps),
    voidTransaction: voidTransactionHandler(deps),
    refundTransaction: refundTransactionHandler(deps),
  };
}
