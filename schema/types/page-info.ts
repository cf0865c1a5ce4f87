import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows behind the last edge.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more stands before the first edge.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The first edge's cursor; null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The last edge's cursor, to go on from with `after`; null on an empty page.",
  })
  readonly endCursor!: string | null;
}
