import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { RecordState } from '../../src/domain/vocabulary.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('Client', {
  description: 'An organisation that holds accounts at a provider.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Client {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => RecordStateEnum, { description: 'Whether it is in use.' })
  readonly state!: RecordState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was set up.' })
  readonly createdAt!: EpochMs | null;
}
