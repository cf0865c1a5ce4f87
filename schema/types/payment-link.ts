import { Field, Int, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { PaymentLinkKind, PaymentLinkStatus } from '../../src/domain/vocabulary.ts';
import { PaymentLinkKindEnum, PaymentLinkStatusEnum } from '../enums/payment-link.ts';
import { CurrencyCodeScalar } from '../scalars/currency-code.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { URLScalar } from '../scalars/url.ts';
import { Money } from './money.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('PaymentLink', {
  description:
    'Where a customer can pay: a payment request, a hosted session, a checkout, a point-of-sale or reusable link.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class PaymentLink {
  @Field(() => PaymentLinkKindEnum, { description: 'What sort of page or link it is.' })
  readonly kind!: PaymentLinkKind;

  @Field(() => PaymentLinkStatusEnum, { description: 'Whether it can still be paid.' })
  readonly status!: PaymentLinkStatus;

  @Field(() => String, { nullable: true, description: "The provider's own word for the status." })
  readonly nativeStatus!: string | null;

  @Field(() => Money, { nullable: true, description: 'How much to pay; null where the customer chooses.' })
  readonly amount!: Money | null;

  @Field(() => [CurrencyCodeScalar], { description: 'The currencies it takes.' })
  readonly currencies!: readonly string[];

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  readonly description!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where to send the customer.' })
  readonly url!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'A shorter address of the same.' })
  readonly shortUrl!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'An image of the address as a QR code.' })
  readonly qrCodeUrl!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be paid.' })
  readonly expiresAt!: EpochMs | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made.' })
  readonly createdAt!: EpochMs | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For optimistic locking; null where the provider has no versions.',
  })
  readonly version!: number | null;
}
