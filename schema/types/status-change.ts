import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { TransactionStatus } from '../../src/domain/vocabulary.ts';
import { TransactionStatusEnum } from '../enums/transaction.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';

@ObjectType('StatusChange', { description: 'One step in the life of a payment.', simpleResolvers: true })
export class StatusChange {
  @Field(() => TransactionStatusEnum, { description: 'The status it came to.' })
  readonly status!: TransactionStatus;

  @Field(() => String, { description: "The provider's own word for it." })
  readonly nativeStatus!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: EpochMs;
}
