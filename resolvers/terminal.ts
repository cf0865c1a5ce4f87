import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { TerminalConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { AccountsListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Terminal } from '../schema/types/terminal.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Terminal)
export class TerminalResolver {
  @Query(() => TerminalConnection, { nullable: true, description: 'Terminals of all providers.' })
  terminals(
    @Args(() => AccountsListArguments) input: ListInput<'terminal'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'terminal'>> {
    return listRecords(context, info, 'terminal', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account it takes payments for.' })
  account(
    @Root() terminal: Records['terminal'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, terminal.account);
  }
}
