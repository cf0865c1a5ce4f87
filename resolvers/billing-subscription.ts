import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { BillingSubscriptionConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { BillingSubscriptionListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { BillingSubscription } from '../schema/types/billing-subscription.ts';
import { Customer } from '../schema/types/customer.ts';
import { Product } from '../schema/types/product.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followCustomer, followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => BillingSubscription)
export class BillingSubscriptionResolver {
  @Query(() => BillingSubscriptionConnection, {
    nullable: true,
    description: 'Recurring payments that customers of all providers agreed to.',
  })
  billingSubscriptions(
    @Args(() => BillingSubscriptionListArguments) input: ListInput<'billingSubscription'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'billingSubscription'>> {
    return listRecords(context, info, 'billingSubscription', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account it is paid to.' })
  account(
    @Root() subscription: Records['billingSubscription'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, subscription.account);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who agreed to it.' })
  customer(
    @Root() subscription: Records['billingSubscription'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['customer'] | null> | Records['customer'] | null {
    return followCustomer(context, info, subscription.customer);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What is paid for.' })
  product(
    @Root() subscription: Records['billingSubscription'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['product'] | null> | Records['product'] | null {
    return followLink(context, info, subscription.product);
  }
}
