import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { RecordState } from '../../src/domain/vocabulary.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('Terminal', {
  description: 'A device that takes payments in person.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Terminal {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its serial number.' })
  readonly serialNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'What device it is.' })
  readonly model!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands.' })
  readonly location!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be reached now.' })
  readonly online!: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last heard of.' })
  readonly lastSeenAt!: EpochMs | null;

  @Field(() => RecordStateEnum, { description: 'Whether it is in use.' })
  readonly state!: RecordState;
}
