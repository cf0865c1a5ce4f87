import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { WebhookSubscriptionConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { AccountsListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { WebhookSubscription } from '../schema/types/webhook-subscription.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => WebhookSubscription)
export class WebhookSubscriptionResolver {
  @Query(() => WebhookSubscriptionConnection, {
    nullable: true,
    description: 'Webhook subscriptions at all providers.',
  })
  webhookSubscriptions(
    @Args(() => AccountsListArguments) input: ListInput<'webhookSubscription'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'webhookSubscription'>> {
    return listRecords(context, info, 'webhookSubscription', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account whose changes are announced.' })
  account(
    @Root() webhookSubscription: Records['webhookSubscription'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, webhookSubscription.account);
  }
}
