import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  AccountConnection,
  CustomerConnection,
  ProductConnection,
  TerminalConnection,
  TransactionConnection,
  WebhookSubscriptionConnection,
} from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import {
  AccountListArguments,
  CustomerListArguments,
  ForwardListArguments,
  ProductListArguments,
  TransactionListArguments,
} from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Client } from '../schema/types/client.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { nullable: true, description: 'The account with this id; null if there is none.' })
  async account(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { gateway }: GraphContext,
  ): Promise<Records['account'] | null> {
    return gateway.one(await gateway.refOf('account', id, 'id'));
  }

  @Query(() => AccountConnection, { nullable: true, description: 'Accounts of all providers.' })
  accounts(
    @Args(() => AccountListArguments) input: ListInput<'account'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'account'>> {
    return listRecords(context, info, 'account', input);
  }

  @FieldResolver(() => Client, { nullable: true, description: 'Whose account it is.' })
  client(
    @Root() account: Records['account'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['client'] | null> | Records['client'] | null {
    return followLink(context, info, account.client);
  }

  @FieldResolver(() => TransactionConnection, {
    nullable: true,
    description: 'Its payments and payouts, newest first unless ordered otherwise.',
  })
  transactions(
    @Root() { id }: Records['account'],
    @Args(() => TransactionListArguments) input: ListInput<'transaction'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'transaction'>> {
    return listRecords(context, info, 'transaction', input, { field: 'accountId', id });
  }

  @FieldResolver(() => CustomerConnection, { nullable: true, description: 'Its customers.' })
  customers(
    @Root() { id }: Records['account'],
    @Args(() => CustomerListArguments) input: ListInput<'customer'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'customer'>> {
    return listRecords(context, info, 'customer', input, { field: 'accountId', id });
  }

  @FieldResolver(() => ProductConnection, { nullable: true, description: 'What it sells.' })
  products(
    @Root() { id }: Records['account'],
    @Args(() => ProductListArguments) input: ListInput<'product'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'product'>> {
    return listRecords(context, info, 'product', input, { field: 'accountId', id });
  }

  @FieldResolver(() => TerminalConnection, { nullable: true, description: 'Its terminals.' })
  terminals(
    @Root() { id }: Records['account'],
    @Args(() => ForwardListArguments) input: ListInput<'terminal'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'terminal'>> {
    return listRecords(context, info, 'terminal', input, { field: 'accountId', id });
  }

  @FieldResolver(() => WebhookSubscriptionConnection, {
    nullable: true,
    description: 'Where its changes are announced.',
  })
  webhookSubscriptions(
    @Root() { id }: Records['account'],
    @Args(() => ForwardListArguments) input: ListInput<'webhookSubscription'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'webhookSubscription'>> {
    return listRecords(context, info, 'webhookSubscription', input, { field: 'accountId', id });
  }
}
