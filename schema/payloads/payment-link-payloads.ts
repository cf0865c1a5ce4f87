import { Field, ObjectType } from 'type-graphql';
import { URLScalar } from '../scalars/url.ts';
import { PaymentLink } from '../types/payment-link.ts';
import { MutationPayload } from './mutation-payload.ts';

@ObjectType('CreatePaymentLinkPayload', {
  description: 'What became of a link that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreatePaymentLinkPayload {
  @Field(() => PaymentLink, { nullable: true, description: 'The link, read anew.' })
  readonly paymentLink!: PaymentLink | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What opens the page inside the merchant's own, where it is `embedded`. Shown once: a replay has none.",
  })
  readonly clientSecret!: string | null;
}

@ObjectType('UpdatePaymentLinkPayload', {
  description: 'What became of a change of a link.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class UpdatePaymentLinkPayload {
  @Field(() => PaymentLink, { nullable: true, description: 'The link, read anew.' })
  readonly paymentLink!: PaymentLink | null;
}

@ObjectType('ClosePaymentLinkPayload', {
  description: 'What became of a link that was to take no further payment.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class ClosePaymentLinkPayload {
  @Field(() => PaymentLink, {
    nullable: true,
    description:
      'The link, read anew; as it was last where its provider has deleted it, and not in a replay.',
  })
  readonly paymentLink!: PaymentLink | null;
}

@ObjectType('PrefillPosLinkPayload', {
  description: 'The page with everything filled in. A replay shows the same addresses.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class PrefillPosLinkPayload {
  @Field(() => URLScalar, { nullable: true, description: 'Where to send the customer.' })
  readonly url!: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'A shorter address of the same; null where there is none.',
  })
  readonly shortUrl!: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'An image of the address as a QR code; null where there is none.',
  })
  readonly qrCodeUrl!: string | null;
}
