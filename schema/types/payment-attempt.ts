import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { AttemptStatus } from '../../src/domain/vocabulary.ts';
import { AttemptStatusEnum } from '../enums/transaction.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Failure } from './failure.ts';
import { Money } from './money.ts';

@ObjectType('PaymentAttempt', { description: 'One try at taking a payment.', simpleResolvers: true })
export class PaymentAttempt {
  @Field(() => String, { description: 'The id of the attempt at the provider.' })
  readonly nativeId!: string;

  @Field(() => AttemptStatusEnum, { description: 'What became of it.' })
  readonly status!: AttemptStatus;

  @Field(() => Money, { nullable: true, description: 'How much was tried.' })
  readonly amount!: Money | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly createdAt!: EpochMs;

  @Field(() => Failure, { nullable: true, description: 'Why it did not work; null unless it failed.' })
  readonly failure!: Failure | null;
}
