import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { PaymentMethodConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { PaymentMethodListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Customer } from '../schema/types/customer.ts';
import { PaymentMethod } from '../schema/types/payment-method.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followCustomer, followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => PaymentMethod)
export class PaymentMethodResolver {
  @Query(() => PaymentMethodConnection, {
    nullable: true,
    description: 'Saved payment methods of all providers.',
  })
  paymentMethods(
    @Args(() => PaymentMethodListArguments) input: ListInput<'paymentMethod'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'paymentMethod'>> {
    return listRecords(context, info, 'paymentMethod', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account it was saved with.' })
  account(
    @Root() paymentMethod: Records['paymentMethod'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, paymentMethod.account);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Who saved it.' })
  customer(
    @Root() paymentMethod: Records['paymentMethod'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['customer'] | null> | Records['customer'] | null {
    return followCustomer(context, info, paymentMethod.customer);
  }
}
