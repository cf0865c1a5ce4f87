import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ProductConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { ProductListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Category } from '../schema/types/category.ts';
import { Product } from '../schema/types/product.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Product)
export class ProductResolver {
  @Query(() => Product, { nullable: true, description: 'The product with this id; null if there is none.' })
  async product(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { gateway }: GraphContext,
  ): Promise<Records['product'] | null> {
    return gateway.one(await gateway.refOf('product', id, 'id'));
  }

  @Query(() => ProductConnection, { nullable: true, description: 'Products at all providers.' })
  products(
    @Args(() => ProductListArguments) input: ListInput<'product'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'product'>> {
    return listRecords(context, info, 'product', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account that sells it.' })
  account(
    @Root() product: Records['product'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, product.account);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: 'The category it is in; null also where the provider names one that several share.',
  })
  category(
    @Root() product: Records['product'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['category'] | null> | Records['category'] | null {
    return followLink(context, info, product.category);
  }
}
