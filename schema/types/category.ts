import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('Category', {
  description: 'A group of products.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Category {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;
}
