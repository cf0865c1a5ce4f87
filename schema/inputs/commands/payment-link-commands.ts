import { Field, ID, InputType, Int } from 'type-graphql';
import { idempotencyKey } from './idempotency-key.ts';
import { HostedPaymentInput } from './payment-link-hosted.ts';
import { PosLinkInput } from './payment-link-pos.ts';
import { PaymentRequestInput } from './payment-link-request.ts';
import { ReusableLinkInput } from './payment-link-reusable.ts';

@InputType('CreatePaymentLinkInput', {
  description:
    'A link or page to pay by. Exactly one of `paymentRequest`, `posLink`, `hosted` and `reusable` is set.',
})
export class CreatePaymentLinkInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The account that it pays to.' })
  readonly accountId!: string;

  @Field(() => PaymentRequestInput, {
    nullable: true,
    description: 'A payment that is asked of one customer.',
  })
  readonly paymentRequest?: PaymentRequestInput | null;

  @Field(() => PosLinkInput, { nullable: true, description: "The merchant's point-of-sale page." })
  readonly posLink?: PosLinkInput | null;

  @Field(() => HostedPaymentInput, {
    nullable: true,
    description: "One payment on a page of the provider's.",
  })
  readonly hosted?: HostedPaymentInput | null;

  @Field(() => ReusableLinkInput, { nullable: true, description: 'A link that many customers can use.' })
  readonly reusable?: ReusableLinkInput | null;
}

@InputType('UpdatePaymentLinkInput', {
  description:
    "What to change of a link. Exactly one of `paymentRequest`, `posLink`, `hosted` and `reusable` is set, the one of the link's kind; in it what is left out stays as it is, and null clears.",
})
export class UpdatePaymentLinkInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The link.' })
  readonly paymentLinkId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the caller saw: where there is a newer one, nothing is changed and VERSION_CONFLICT tells it. Left out, whichever is current is changed.',
  })
  readonly version?: number | null;

  @Field(() => PaymentRequestInput, {
    nullable: true,
    description: 'A payment that is asked of one customer.',
  })
  readonly paymentRequest?: PaymentRequestInput | null;

  @Field(() => PosLinkInput, { nullable: true, description: "The merchant's point-of-sale page." })
  readonly posLink?: PosLinkInput | null;

  @Field(() => HostedPaymentInput, {
    nullable: true,
    description: "One payment on a page of the provider's.",
  })
  readonly hosted?: HostedPaymentInput | null;

  @Field(() => ReusableLinkInput, { nullable: true, description: 'A link that many customers can use.' })
  readonly reusable?: ReusableLinkInput | null;
}

@InputType('ClosePaymentLinkInput', {
  description:
    'A link that is to take no further payment: it is deleted or ended, as its provider does that.',
})
export class ClosePaymentLinkInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The link.' })
  readonly paymentLinkId!: string;
}
