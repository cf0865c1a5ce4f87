import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { GovineerConnection } from '../connection.ts';
import { createCapture } from './capture.ts';
import { createCreation } from './create.ts';
import { createCustomerCreation } from './customers/create.ts';
import { createCustomerDeletion } from './customers/delete.ts';
import { createCustomerUpdate } from './customers/update.ts';
import { createLinkClosing } from './links/close.ts';
import { createLinkCreation } from './links/create.ts';
import { createLinkUpdate } from './links/update.ts';
import { createAccountCreation } from './merchant/create-account.ts';
import { createClientCreation } from './merchant/create-client.ts';
import { createMethodDeletion } from './methods/delete.ts';
import { createMethodSaving } from './methods/save.ts';
import { createRefund } from './refund.ts';
import { createVoid } from './void.ts';

export function createCommands(connection: GovineerConnection): CommandHandlers {
  return {
    createTransaction: createCreation(connection),
    captureTransaction: createCapture(connection),
    voidTransaction: createVoid(connection),
    refundTransaction: createRefund(connection),
    createCustomer: createCustomerCreation(connection),
    updateCustomer: createCustomerUpdate(connection),
    deleteCustomer: createCustomerDeletion(connection),
    savePaymentMethod: createMethodSaving(connection),
    deletePaymentMethod: createMethodDeletion(connection),
    createPaymentLink: createLinkCreation(connection),
    updatePaymentLink: createLinkUpdate(connection),
    closePaymentLink: createLinkClosing(connection),
    createClient: createClientCreation(connection),
    createAccount: createAccountCreation(connection),
  };
}
