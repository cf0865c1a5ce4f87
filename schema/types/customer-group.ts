import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('CustomerGroup', {
  description: 'A group of customers.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class CustomerGroup {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the merchant noted.' })
  readonly description!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made.' })
  readonly createdAt!: EpochMs | null;
}
