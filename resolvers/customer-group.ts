import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { CustomerGroupConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { NamedListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { CustomerGroup } from '../schema/types/customer-group.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => CustomerGroup)
export class CustomerGroupResolver {
  @Query(() => CustomerGroupConnection, {
    nullable: true,
    description: 'Groups of customers at all providers.',
  })
  customerGroups(
    @Args(() => NamedListArguments) input: ListInput<'customerGroup'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'customerGroup'>> {
    return listRecords(context, info, 'customerGroup', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account whose customers are in it.' })
  account(
    @Root() group: Records['customerGroup'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, group.account);
  }
}
