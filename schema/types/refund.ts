import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { RefundStatus } from '../../src/domain/vocabulary.ts';
import { RefundStatusEnum } from '../enums/refund-status.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Failure } from './failure.ts';
import { Money } from './money.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('Refund', {
  description: 'Money that goes back from one transaction to who paid it.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Refund {
  @Field(() => RefundStatusEnum, { description: 'Where it is.' })
  readonly status!: RefundStatus;

  @Field(() => String, { description: "The provider's own word for the status." })
  readonly nativeStatus!: string;

  @Field(() => Money, { description: 'How much goes back.' })
  readonly amount!: Money;

  @Field(() => String, { nullable: true, description: 'Why it goes back, as the merchant put it.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference!: string | null;

  @Field(() => Failure, { nullable: true, description: 'Why it did not work; null unless it failed.' })
  readonly failure!: Failure | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly createdAt!: EpochMs;
}
