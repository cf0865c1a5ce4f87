import type { CommandHandlers } from '../../../src/ports/command.ts';
import { captureTransactionHandler } from './capture-transaction.ts';
import type { CommandDeps } from './context.ts';
import { createPaymentLinkHandler } from './create-payment-link.ts';
import { createTransactionHandler } from './create-transaction.ts';
import { deletePaymentMethodHandler } from './delete-payment-method.ts';
import { refundTransactionHandler } from './refund-transaction.ts';
import { voidTransactionHandler } from './void-transaction.ts';

/** What can be done at eFaka. It has no subscriptions, and a checkout is neither changed nor closed. */
export function efakaCommands(deps: CommandDeps): CommandHandlers {
  return {
    createTransaction: createTransactionHandler(deps),
    captureTransaction: captureTransactionHandler(deps),
    voidTransaction: voidTransactionHandler(deps),
    refundTransaction: refundTransactionHandler(deps),
    createPaymentLink: createPaymentLinkHandler(deps),
    deletePaymentMethod: deletePaymentMethodHandler(deps),
  };
}
