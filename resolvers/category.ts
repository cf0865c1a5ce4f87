import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { CategoryConnection, ProductConnection } from '../schema/connections/connections.ts';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import { ForwardListArguments, NamedListArguments } from '../schema/inputs/list-arguments.ts';
import { Account } from '../schema/types/account.ts';
import { Category } from '../schema/types/category.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';
import { listRecords } from './list.ts';

@Resolver(() => Category)
export class CategoryResolver {
  @Query(() => CategoryConnection, {
    nullable: true,
    description: 'Categories of products at all providers.',
  })
  categories(
    @Args(() => NamedListArguments) input: ListInput<'category'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'category'>> {
    return listRecords(context, info, 'category', input);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account that sells what is in it.' })
  account(
    @Root() category: Records['category'],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records['account'] | null> | Records['account'] | null {
    return followLink(context, info, category.account);
  }

  @FieldResolver(() => ProductConnection, { nullable: true, description: 'What is in it.' })
  products(
    @Root() { id }: Records['category'],
    @Args(() => ForwardListArguments) input: ListInput<'product'>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConnection<'product'>> {
    return listRecords(context, info, 'product', input, { field: 'categoryId', id });
  }
}
