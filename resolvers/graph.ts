// First, because the decorators of every other import need it.
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildGraph } from '../schema/build.ts';
import { AccountResolver } from './account.ts';
import { BillingSubscriptionResolver } from './billing-subscription.ts';
import { CategoryResolver } from './category.ts';
import { ClientResolver } from './client.ts';
import { CustomerGroupResolver } from './customer-group.ts';
import { CustomerResolver } from './customer.ts';
import { MutationResolver } from './mutations.ts';
import { NodeResolver } from './node.ts';
import { OperationResolver } from './operation.ts';
import { PaymentLinkResolver } from './payment-link.ts';
import { PaymentMethodResolver } from './payment-method.ts';
import {
  CancelBillingSubscriptionPayloadResolver,
  CaptureTransactionPayloadResolver,
  CreateTransactionPayloadResolver,
  RefundTransactionPayloadResolver,
  VoidTransactionPayloadResolver,
} from './payloads.ts';
import { ProductResolver } from './product.ts';
import { ProviderRecordResolver } from './provider-record.ts';
import { ProviderResolver } from './provider.ts';
import { RefundResolver } from './refund.ts';
import { SearchResolver } from './search.ts';
import { SourceResolver } from './source.ts';
import { TerminalResolver } from './terminal.ts';
import { TransactionResolver } from './transaction.ts';
import { WebhookSubscriptionResolver } from './webhook-subscription.ts';

/** The whole graph, ready to execute with a `GraphContext`. */
export function createGraph(): GraphQLSchema {
  return buildGraph([
    AccountResolver,
    BillingSubscriptionResolver,
    CancelBillingSubscriptionPayloadResolver,
    CaptureTransactionPayloadResolver,
    CategoryResolver,
    ClientResolver,
    CreateTransactionPayloadResolver,
    CustomerGroupResolver,
    CustomerResolver,
    MutationResolver,
    NodeResolver,
    OperationResolver,
    PaymentLinkResolver,
    PaymentMethodResolver,
    ProductResolver,
    ProviderRecordResolver,
    ProviderResolver,
    RefundResolver,
    RefundTransactionPayloadResolver,
    SearchResolver,
    SourceResolver,
    TerminalResolver,
    TransactionResolver,
    VoidTransactionPayloadResolver,
    WebhookSubscriptionResolver,
  ]);
}
