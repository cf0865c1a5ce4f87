import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { CustomerConnection, TransactionConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { CustomerListArguments, TransactionListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { BillingSubscription } from '../schema/types/billing-subscription.ts';
import { CustomerGroup } from '../schema/types/customer-group.ts';
import { Customer } from '../schema/types/customer.ts';
import { PaymentMethod } from '../schema/types/payment-method.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, { nullable: true, description: 'The customer with this id; null if there is none.' })
  async customer(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { gateway }: GraphContext,
  ): Promise<Records['customer'] | null> {
    return gateway.one(await gateway.refOf('customer', id, 'id'));
  }

  @Query(() => CustomerConnection, { nullable: true, description: 'Customers of all providers.' })
  customers(
    @Args(() => CustomerListArguments) input: ListInput<'customer'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'customer'>> {
    return listRecords(context, info, 'customer', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account whose customer it is.' })
  account(
    @Root() customer: Records['customer'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, customer.account);
  }

  @FieldResolver(() => CustomerGroup, { nullable: true, description: 'The group it belongs to.' })
  group(
    @Root() customer: Records['customer'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['customerGroup'] | null> | Records['customerGroup'] | null {
    return followLink(context, info, customer.group);
  }

  @FieldResolver(() => [BillingSubscription], {
    nullable: true,
    description: 'What it agreed to pay again and again; null where the provider does not tell.',
  })
  billingSubscriptions(
    @Root() { ref }: Records['customer'],
    @Ctx() { gateway }: GraphContext,
  ): Promise<readonly Records['billingSubscription'][] | null> {
    return gateway.children('billingSubscription', 'customerId', ref);
  }

  @FieldResolver(() => [PaymentMethod], {
    nullable: true,
    description: 'What it saved to pay with; null where the provider does not tell.',
  })
  paymentMethods(
    @Root() { ref }: Records['customer'],
    @Ctx() { gateway }: GraphContext,
  ): Promise<readonly Records['paymentMethod'][] | null> {
    return gateway.children('paymentMethod', 'customerId', ref);
  }

  @FieldResolver(() => TransactionConnection, {
    nullable: true,
    description: 'What it paid, newest first unless ordered otherwise.',
  })
  transactions(
    @Root() { id }: Records['customer'],
    @Args(() => TransactionListArguments) input: ListInput<'transaction'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'transaction'>> {
    return listRecords(context, info, 'transaction', input, { field: 'customerId', id });
  }
}
