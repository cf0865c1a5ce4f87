import type { CommandHandlers } from '../../../src/ports/command.ts';
import type { PaysleyConnection } from '../connection.ts';
import { createCancellation } from './cancel.ts';
import { createCapture } from './capture.ts';
import { createCategory, deleteCategory, updateCategory } from './records/category.ts';
import { createCustomerGroup, deleteCustomerGroup, updateCustomerGroup } from './records/customer-group.ts';
import { createCustomer, deleteCustomer, updateCustomer } from './records/customer.ts';
import { createProduct, updateProduct } from './records/product.ts';
import { createClosing } from './links/close-link.ts';
import { createLinkCreation } from './links/create-link.ts';
import { createPrefill } from './links/prefill.ts';
import { createLinkUpdate } from './links/update-link.ts';
import { createRefund } from './refund.ts';

/** Paysley makes no payment without its payer, voids none, and retires no product: none can be deleted. */
export function createCommands(connection: PaysleyConnection): CommandHandlers {
  return {
    captureTransaction: createCapture(connection),
    refundTransaction: createRefund(connection),
    cancelBillingSubscription: createCancellation(connection),
    createPaymentLink: createLinkCreation(connection),
    updatePaymentLink: createLinkUpdate(connection),
    closePaymentLink: createClosing(connection),
    prefillPosLink: createPrefill(connection),
    createCustomer: createCustomer(connection),
    updateCustomer: updateCustomer(connection),
    deleteCustomer: deleteCustomer(connection),
    createCustomerGroup: createCustomerGroup(connection),
    updateCustomerGroup: updateCustomerGroup(connection),
    deleteCustomerGroup: deleteCustomerGroup(connection),
    createProduct: createProduct(connection),
    updateProduct: updateProduct(connection),
    createCategory: createCategory(connection),
    updateCategory: updateCategory(connection),
    deleteCategory: deleteCategory(connection),
  };
}
