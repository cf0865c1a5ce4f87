import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Customer } from './customer.ts';
import { typeOfNode } from './node.ts';
import { Product } from './product.ts';
import { Source } from './source.ts';
import { Transaction } from './transaction.ts';

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () => [Customer, Product, Transaction] as const,
  resolveType: typeOfNode,
});

@ObjectType('SearchResults', { description: 'What a search found.', simpleResolvers: true })
export class SearchResults {
  @Field(() => [SearchResult], { description: 'The best first.' })
  readonly nodes!: readonly (typeof SearchResult)[];

  @Field(() => [Source], {
    description:
      'Every provider that was asked, or would have been, and how that went: the worst of what was searched there. Neither counts nor cursors.',
  })
  readonly sources!: readonly Source[];
}
