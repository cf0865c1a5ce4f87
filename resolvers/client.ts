import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { AccountConnection, ClientConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { AccountListArguments, ClientListArguments } from '../schema/inputs/list-arguments.ts';
import { Client } from '../schema/types/client.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { listRecords } from './list.ts';

@Resolver(() => Client)
export class ClientResolver {
  @Query(() => Client, { nullable: true, description: 'The client with this id; null if there is none.' })
  async client(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { gateway }: GraphContext,
  ): Promise<Records['client'] | null> {
    return gateway.one(await gateway.refOf('client', id, 'id'));
  }

  @Query(() => ClientConnection, { nullable: true, description: 'Clients of all providers.' })
  clients(
    @Args(() => ClientListArguments) input: ListInput<'client'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'client'>> {
    return listRecords(context, info, 'client', input);
  }

  @FieldResolver(() => AccountConnection, { nullable: true, description: 'The accounts it holds.' })
  accounts(
    @Root() { id }: Records['client'],
    @Args(() => AccountListArguments) input: ListInput<'account'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'account'>> {
    return listRecords(context, info, 'account', input, { field: 'clientId', id });
  }
}
