import { Field, ObjectType } from 'type-graphql';
import { Operation } from '../types/operation.ts';
import { PageInfo } from '../types/page-info.ts';

@ObjectType('OperationEdge', {
  description: 'An Operation and where it stands in its list.',
  simpleResolvers: true,
})
export class OperationEdge {
  @Field(() => String, { description: 'Its place, to go on from with `after`.' })
  readonly cursor!: string;

  @Field(() => Operation, { description: 'The operation.' })
  readonly node!: Operation;
}

@ObjectType('OperationConnection', {
  description: 'One page of a list of Operation.',
  simpleResolvers: true,
})
export class OperationConnection {
  @Field(() => [OperationEdge], { description: 'The operations of this page with their places.' })
  readonly edges!: readonly OperationEdge[];

  @Field(() => [Operation], { description: 'The operations of this page.' })
  readonly nodes!: readonly Operation[];

  @Field(() => PageInfo, { description: 'Whether there is more, and where it begins.' })
  readonly pageInfo!: PageInfo;
}
