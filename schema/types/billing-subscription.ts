import { Field, Int, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { BillingInterval, BillingSubscriptionStatus } from '../../src/domain/vocabulary.ts';
import { BillingIntervalEnum, BillingSubscriptionStatusEnum } from '../enums/billing-subscription.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Money } from './money.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('BillingSubscription', {
  description: 'What a customer agreed to pay again and again.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class BillingSubscription {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address recorded with it.' })
  readonly customerEmail!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next payment falls due.' })
  readonly nextPaymentAt!: EpochMs | null;

  @Field(() => BillingSubscriptionStatusEnum, { description: 'Whether payments go on.' })
  readonly status!: BillingSubscriptionStatus;

  @Field(() => String, { nullable: true, description: "The provider's own word for the status." })
  readonly nativeStatus!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: 'How much each payment is; null where that is not fixed, or the provider does not tell.',
  })
  readonly amount!: Money | null;

  @Field(() => BillingIntervalEnum, {
    nullable: true,
    description: 'A payment falls due every `intervalCount` of these; null where the provider does not tell.',
  })
  readonly interval!: BillingInterval | null;

  @Field(() => Int, { nullable: true, description: 'How many of `interval` lie between two payments.' })
  readonly intervalCount!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins, or began.' })
  readonly startsAt!: EpochMs | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  readonly endedAt!: EpochMs | null;
}
