import type { ClassType } from 'type-graphql';
import { CreateAccountPayload, CreateClientPayload } from '../../schema/payloads/client-payloads.ts';
import {
  CreateCustomerGroupPayload,
  CreateCustomerPayload,
  DeleteCustomerGroupPayload,
  DeleteCustomerPayload,
  DeletePaymentMethodPayload,
  SavePaymentMethodPayload,
  UpdateCustomerGroupPayload,
  UpdateCustomerPayload,
} from '../../schema/payloads/customer-payloads.ts';
import {
  ClosePaymentLinkPayload,
  CreatePaymentLinkPayload,
  UpdatePaymentLinkPayload,
} from '../../schema/payloads/payment-link-payloads.ts';
import {
  CreateCategoryPayload,
  CreateProductPayload,
  DeleteCategoryPayload,
  RetireProductPayload,
  UpdateCategoryPayload,
  UpdateProductPayload,
} from '../../schema/payloads/product-payloads.ts';
import {
  CancelBillingSubscriptionPayload,
  CaptureTransactionPayload,
  CreateTransactionPayload,
  RefundTransactionPayload,
  VoidTransactionPayload,
} from '../../schema/payloads/transaction-payloads.ts';
import { deletedPayload } from './deleted-payload.ts';
import { PrefillPosLinkPayloadResolver } from './prefilled-page.ts';
import { recordPayload } from './record-payload.ts';

/** What resolves the fields of payloads that are not the command's answer as it is. */
export const payloadResolvers: readonly ClassType[] = [
  recordPayload(CancelBillingSubscriptionPayload, 'billingSubscription'),
  recordPayload(CaptureTransactionPayload, 'transaction'),
  recordPayload(ClosePaymentLinkPayload, 'paymentLink'),
  recordPayload(CreateAccountPayload, 'account'),
  recordPayload(CreateCategoryPayload, 'category'),
  recordPayload(CreateClientPayload, 'client'),
  recordPayload(CreateCustomerGroupPayload, 'customerGroup'),
  recordPayload(CreateCustomerPayload, 'customer'),
  recordPayload(CreatePaymentLinkPayload, 'paymentLink'),
  recordPayload(CreateProductPayload, 'product'),
  recordPayload(CreateTransactionPayload, 'transaction'),
  deletedPayload(DeleteCategoryPayload, 'deletedCategoryId'),
  deletedPayload(DeleteCustomerGroupPayload, 'deletedCustomerGroupId'),
  deletedPayload(DeleteCustomerPayload, 'deletedCustomerId'),
  deletedPayload(DeletePaymentMethodPayload, 'deletedPaymentMethodId'),
  PrefillPosLinkPayloadResolver,
  recordPayload(RefundTransactionPayload, 'refund'),
  recordPayload(RefundTransactionPayload, 'transaction'),
  recordPayload(RetireProductPayload, 'product'),
  recordPayload(SavePaymentMethodPayload, 'paymentMethod'),
  recordPayload(UpdateCategoryPayload, 'category'),
  recordPayload(UpdateCustomerGroupPayload, 'customerGroup'),
  recordPayload(UpdateCustomerPayload, 'customer'),
  recordPayload(UpdatePaymentLinkPayload, 'paymentLink'),
  recordPayload(UpdateProductPayload, 'product'),
  recordPayload(VoidTransactionPayload, 'transaction'),
];
