import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { WalleeConnection } from '../connection.ts';
import { createCancellation } from './cancel.ts';
import { createCapture } from './capture.ts';
import { createCreation } from './create.ts';
import { createRefund } from './refund.ts';
import { createCustomerCreation } from './records/customers/create.ts';
import { createCustomerDeletion } from './records/customers/delete.ts';
import { createCustomerUpdate } from './records/customers/update.ts';
import { createPaymentMethodDeletion } from './records/delete-payment-method.ts';
import { createLinkClosing } from './records/links/close.ts';
import { createLinkCreation } from './records/links/create.ts';
import { createLinkUpdate } from './records/links/update.ts';
import { createProductCreation } from './records/products/create.ts';
import { createProductRetirement } from './records/products/retire.ts';
import { createProductUpdate } from './records/products/update.ts';
import { createAccountCreation } from './records/spaces/create-account.ts';
import { createClientCreation } from './records/spaces/create-client.ts';
import { createVoid } from './void.ts';

export function createCommands(connection: WalleeConnection): CommandHandlers {
  const { accountScope, spaceIds } = connection.settings;
  return {
    createTransaction: createCreation(connection),
    captureTransaction: createCapture(connection),
    voidTransaction: createVoid(connection),
    refundTransaction: createRefund(connection),
    cancelBillingSubscription: createCancellation(connection),
    createCustomer: createCustomerCreation(connection),
    updateCustomer: createCustomerUpdate(connection),
    deleteCustomer: createCustomerDeletion(connection),
    deletePaymentMethod: createPaymentMethodDeletion(connection),
    createProduct: createProductCreation(connection),
    updateProduct: createProductUpdate(connection),
    retireProduct: createProductRetirement(connection),
    createPaymentLink: createLinkCreation(connection),
    updatePaymentLink: createLinkUpdate(connection),
    closePaymentLink: createLinkClosing(connection),
    // One that is for some spaces only would never show a new one.
    ...(spaceIds === 'all' ? { createAccount: createAccountCreation(connection) } : {}),
    ...(accountScope === null ? {} : { createClient: createClientCreation(connection, accountScope) }),
  };
}
