import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { ProfituityConnection } from '../connection.ts';
import { createCancellation } from './cancel.ts';
import { createCreation } from './create.ts';
import { createCustomerCreation } from './customers/create.ts';
import { createCustomerDeletion } from './customers/delete.ts';
import { createCustomerUpdate } from './customers/update.ts';
import { createPaymentMethodDeletion } from './delete-payment-method.ts';
import { createRefund } from './refund.ts';
import { createPaymentMethodSaving } from './save-payment-method.ts';
import { createVoid } from './void.ts';

/** Nothing is ever held, so that nothing can be captured. It has no products, groups or payment links. */
export function createCommands(connection: ProfituityConnection): CommandHandlers {
  return {
    createTransaction: createCreation(connection),
    voidTransaction: createVoid(connection),
    refundTransaction: createRefund(connection),
    cancelBillingSubscription: createCancellation(connection),
    createCustomer: createCustomerCreation(connection),
    updateCustomer: createCustomerUpdate(connection),
    deleteCustomer: createCustomerDeletion(connection),
    savePaymentMethod: createPaymentMethodSaving(connection),
    deletePaymentMethod: createPaymentMethodDeletion(connection),
  };
}
