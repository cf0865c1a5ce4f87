// First, because the decorators of every other import need it.
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildGraph } from '../schema/build.ts';
import { AccountResolver } from './account.ts';
import { ClientResolver } from './client.ts';
import { CustomerResolver } from './customer.ts';
import { NodeResolver } from './node.ts';
import { PaymentLinkResolver } from './payment-link.ts';
import { PaymentMethodResolver } from './payment-method.ts';
import { ProviderRecordResolver } from './provider-record.ts';
import { ProviderResolver } from './provider.ts';
import { RefundResolver } from './refund.ts';
import { SourceResolver } from './source.ts';
import { TerminalResolver } from './terminal.ts';
import { TransactionResolver } from './transaction.ts';
import { WebhookSubscriptionResolver } from './webhook-subscription.ts';

/** The whole graph, ready to execute with a `GraphContext`. */
export function createGraph(): GraphQLSchema {
  return buildGraph([
    AccountResolver,
    ClientResolver,
    CustomerResolver,
    NodeResolver,
    PaymentLinkResolver,
    PaymentMethodResolver,
    ProviderRecordResolver,
    ProviderResolver,
    RefundResolver,
    SourceResolver,
    TerminalResolver,
    TransactionResolver,
    WebhookSubscriptionResolver,
  ]);
}
