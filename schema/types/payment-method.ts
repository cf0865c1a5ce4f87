import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { RecordState } from '../../src/domain/vocabulary.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Node } from './node.ts';
import { PaymentMethodDetails } from './payment-method-details.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('PaymentMethod', {
  description: 'A means of payment that a customer saved for later.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class PaymentMethod {
  @Field(() => PaymentMethodDetails, { description: 'What may be shown of it.' })
  readonly details!: PaymentMethodDetails;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the one to use unless another is named.',
  })
  readonly isDefault!: boolean | null;

  @Field(() => RecordStateEnum, { description: 'Whether it can be used.' })
  readonly state!: RecordState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was saved.' })
  readonly createdAt!: EpochMs | null;
}
