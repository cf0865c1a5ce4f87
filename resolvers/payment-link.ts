import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { PaymentLinkConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { PaymentLinkListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Customer } from '../schema/types/customer.ts';
import { PaymentLink } from '../schema/types/payment-link.ts';
import { Transaction } from '../schema/types/transaction.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink, followLinks } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => PaymentLink)
export class PaymentLinkResolver {
  @Query(() => PaymentLinkConnection, {
    nullable: true,
    description: 'Payment links of all providers, newest first unless ordered otherwise.',
  })
  paymentLinks(
    @Args(() => PaymentLinkListArguments) input: ListInput<'paymentLink'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'paymentLink'>> {
    return listRecords(context, info, 'paymentLink', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account it pays to.' })
  account(
    @Root() paymentLink: Records['paymentLink'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, paymentLink.account);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'For whom it was made; null where it is for anybody.',
  })
  customer(
    @Root() paymentLink: Records['paymentLink'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['customer'] | null> | Records['customer'] | null {
    return followLink(context, info, paymentLink.customer);
  }

  @FieldResolver(() => [Transaction], {
    nullable: true,
    description: 'What was paid through it; null where the provider does not tell.',
  })
  transactions(
    @Root() paymentLink: Records['paymentLink'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Records['transaction'][] | null> {
    return followLinks(context, info, paymentLink.transactions);
  }
}
