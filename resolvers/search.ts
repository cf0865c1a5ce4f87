import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { SearchType } from '../schema/enums/search-type.ts';
import { searchTypes } from '../schema/enums/search-type.ts';
import { SearchResults } from '../schema/types/search-results.ts';
import type { SearchResults as Found } from '../src/gateway/search.ts';
import { searchRecords } from '../src/gateway/search.ts';
import { decodeSearch, defaultSearchSize } from './arguments/search.ts';
import type { GraphContext } from './context.ts';
import { placeOf } from './list.ts';

@Resolver()
export class SearchResolver {
  @Query(() => SearchResults, {
    nullable: true,
    description:
      'Customers, transactions and products in which every word occurs. First those of which the text is the whole of a field, then those of which it begins one, then the rest, newest first; ranked over the first 200 candidates of each source.',
  })
  search(
    @Arg('text', () => String, {
      description: 'The words to look for, in upper or lower case: at least one, 8 at most.',
    })
    text: string,
    @Arg('types', () => [searchTypes], {
      nullable: true,
      description: 'What to look for; everything if left out.',
    })
    types: readonly SearchType[] | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: defaultSearchSize,
      description: 'How many to find at most: 1 to 100.',
    })
    first: number | null,
    @Ctx() { gateway }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Found> {
    return searchRecords(gateway, { ...decodeSearch({ text, types, first }), path: placeOf(info.path) });
  }
}
