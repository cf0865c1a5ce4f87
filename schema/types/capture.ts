import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Money } from './money.ts';

@ObjectType('Capture', {
  description: 'Money taken from what was authorised.',
  simpleResolvers: true,
})
export class Capture {
  @Field(() => String, { nullable: true, description: 'The id of the capture at the provider.' })
  readonly nativeId!: string | null;

  @Field(() => Money, { description: 'How much was taken.' })
  readonly amount!: Money;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  readonly createdAt!: EpochMs | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no further capture will follow.' })
  readonly isFinal!: boolean | null;
}
