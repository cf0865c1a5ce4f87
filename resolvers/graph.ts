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
import { ClientMutationResolver } from './mutations/clients.ts';
import { CustomerMutationResolver } from './mutations/customers.ts';
import { PaymentLinkMutationResolver } from './mutations/payment-links.ts';
import { ProductMutationResolver } from './mutations/products.ts';
import { TransactionMutationResolver } from './mutations/transactions.ts';
import { NodeResolver } from './node.ts';
import { OperationResolver } from './operation.ts';
import { PaymentLinkResolver } from './payment-link.ts';
import { PaymentMethodResolver } from './payment-method.ts';
import { payloadResolvers } from './payloads/payload-resolvers.ts';
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
    CategoryResolver,
    ClientMutationResolver,
    ClientResolver,
    CustomerGroupResolver,
    CustomerMutationResolver,
    CustomerResolver,
    NodeResolver,
    OperationResolver,
    ...payloadResolvers,
    PaymentLinkMutationResolver,
    PaymentLinkResolver,
    PaymentMethodResolver,
    ProductMutationResolver,
    ProductResolver,
    ProviderRecordResolver,
    ProviderResolver,
    RefundResolver,
    SearchResolver,
    SourceResolver,
    TerminalResolver,
    TransactionMutationResolver,
    TransactionResolver,
    WebhookSubscriptionResolver,
  ]);
}
