import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { RefundConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { RefundListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Refund } from '../schema/types/refund.ts';
import { Transaction } from '../schema/types/transaction.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Refund)
export class RefundResolver {
  @Query(() => RefundConnection, {
    nullable: true,
    description: 'Refunds of all providers, newest first unless ordered otherwise.',
  })
  refunds(
    @Args(() => RefundListArguments) input: ListInput<'refund'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'refund'>> {
    return listRecords(context, info, 'refund', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account it is paid from.' })
  account(
    @Root() refund: Records['refund'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, refund.account);
  }

  @FieldResolver(() => Transaction, { nullable: true, description: 'The payment of which it goes back.' })
  transaction(
    @Root() refund: Records['refund'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['transaction'] | null> | Records['transaction'] | null {
    return followLink(context, info, refund.transaction);
  }
}
