import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { TransactionConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { TransactionListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { BillingSubscription } from '../schema/types/billing-subscription.ts';
import { Customer } from '../schema/types/customer.ts';
import { PaymentAttempt } from '../schema/types/payment-attempt.ts';
import { PaymentLink } from '../schema/types/payment-link.ts';
import { PaymentMethod } from '../schema/types/payment-method.ts';
import { Refund } from '../schema/types/refund.ts';
import { Terminal } from '../schema/types/terminal.ts';
import { Transaction } from '../schema/types/transaction.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followCustomer, followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Transaction)
export class TransactionResolver {
  @Query(() => Transaction, {
    nullable: true,
    description: 'The transaction with this id; null if there is none.',
  })
  async transaction(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { gateway }: GraphContext,
  ): Promise<Records['transaction'] | null> {
    return gateway.one(await gateway.refOf('transaction', id, 'id'));
  }

  @Query(() => TransactionConnection, {
    nullable: true,
    description:
      'Payments and payouts of all providers, newest first unless ordered otherwise. 25 to a page, 100 at most.',
  })
  transactions(
    @Args(() => TransactionListArguments) input: ListInput<'transaction'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'transaction'>> {
    return listRecords(context, info, 'transaction', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account it was paid to, or from.' })
  account(
    @Root() transaction: Records['transaction'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, transaction.account);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who paid; null for guests.' })
  customer(
    @Root() transaction: Records['transaction'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['customer'] | null> | Records['customer'] | null {
    return followCustomer(context, info, transaction.customer);
  }

  @FieldResolver(() => [Refund], {
    nullable: true,
    description: 'What went back of it; null where the provider does not tell.',
  })
  refunds(
    @Root() { ref }: Records['transaction'],
    @Ctx() { gateway }: GraphContext,
  ): Promise<readonly Records['refund'][] | null> {
    return gateway.children('refund', 'transactionId', ref);
  }

  @FieldResolver(() => PaymentMethod, {
    nullable: true,
    description: 'The saved payment method it was paid with.',
  })
  savedPaymentMethod(
    @Root() transaction: Records['transaction'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['paymentMethod'] | null> | Records['paymentMethod'] | null {
    return followLink(context, info, transaction.savedPaymentMethod);
  }

  @FieldResolver(() => [PaymentAttempt], {
    nullable: true,
    description: 'The tries at taking it; null where the provider does not tell.',
  })
  attempts(
    @Root() { ref }: Records['transaction'],
    @Ctx() { gateway }: GraphContext,
  ): Promise<readonly Records['paymentAttempt'][] | null> {
    return gateway.children('paymentAttempt', 'transactionId', ref);
  }

  @FieldResolver(() => BillingSubscription, {
    nullable: true,
    description: 'The subscription of which it is one payment.',
  })
  billingSubscription(
    @Root() transaction: Records['transaction'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['billingSubscription'] | null> | Records['billingSubscription'] | null {
    return followLink(context, info, transaction.billingSubscription);
  }

  @FieldResolver(() => PaymentLink, { nullable: true, description: 'The link or page on which it was paid.' })
  paymentLink(
    @Root() transaction: Records['transaction'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['paymentLink'] | null> | Records['paymentLink'] | null {
    return followLink(context, info, transaction.paymentLink);
  }

  @FieldResolver(() => Terminal, { nullable: true, description: 'The terminal on which it was paid.' })
  terminal(
    @Root() transaction: Records['transaction'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['terminal'] | null> | Records['terminal'] | null {
    return followLink(context, info, transaction.terminal);
  }
}
