import { Field, ObjectType } from 'type-graphql';
import { BillingSubscription } from '../types/billing-subscription.ts';
import { Redirect } from '../types/redirect.ts';
import { Refund } from '../types/refund.ts';
import { Transaction } from '../types/transaction.ts';
import { MutationPayload } from './mutation-payload.ts';

@ObjectType('CreateTransactionPayload', {
  description: 'What became of a payment that was asked for.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateTransactionPayload {
  @Field(() => Transaction, {
    nullable: true,
    description: 'The payment, read anew. One that was declined has the status FAILED and a `failure`.',
  })
  readonly transaction!: Transaction | null;

  @Field(() => Redirect, {
    nullable: true,
    description: "Where to send the customer's browser to finish. Shown once: a replay has none.",
  })
  readonly redirect!: Redirect | null;
}

@ObjectType('CaptureTransactionPayload', {
  description: 'What became of a capture.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CaptureTransactionPayload {
  @Field(() => Transaction, { nullable: true, description: 'The payment, read anew.' })
  readonly transaction!: Transaction | null;
}

@ObjectType('VoidTransactionPayload', {
  description: 'What became of the giving up of a payment.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class VoidTransactionPayload {
  @Field(() => Transaction, { nullable: true, description: 'The payment, read anew.' })
  readonly transaction!: Transaction | null;
}

@ObjectType('RefundTransactionPayload', {
  description: 'What became of a refund.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class RefundTransactionPayload {
  @Field(() => Refund, {
    nullable: true,
    description: 'The refund, read anew; null until the provider shows it.',
  })
  readonly refund!: Refund | null;

  @Field(() => Transaction, { nullable: true, description: 'The payment it is of, read anew.' })
  readonly transaction!: Transaction | null;
}

@ObjectType('CancelBillingSubscriptionPayload', {
  description: 'What became of the end of a subscription.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CancelBillingSubscriptionPayload {
  @Field(() => BillingSubscription, { nullable: true, description: 'The subscription, read anew.' })
  readonly billingSubscription!: BillingSubscription | null;
}
