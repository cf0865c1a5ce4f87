import { Field, ID, InputType } from 'type-graphql';
import { idempotencyKey } from './idempotency-key.ts';
import { LineItemPartInput, MoneyInput } from './parts.ts';

@InputType('CaptureTransactionInput', { description: 'How much of an authorised payment to take.' })
export class CaptureTransactionInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The payment.' })
  readonly transactionId!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'How much; all that is still authorised if left out.',
  })
  readonly amount?: MoneyInput | null;

  @Field(() => [LineItemPartInput], { nullable: true, description: 'Of which lines.' })
  readonly lineItems?: readonly LineItemPartInput[] | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether no other capture will follow.' })
  readonly final!: boolean;
}

@InputType('VoidTransactionInput', {
  description: 'A payment that was authorised or announced, and is to be given up before money is taken.',
})
export class VoidTransactionInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The payment.' })
  readonly transactionId!: string;
}

@InputType('RefundTransactionInput', { description: 'How much of a payment to pay back.' })
export class RefundTransactionInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The payment.' })
  readonly transactionId!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'How much; all that can still be refunded if left out.',
  })
  readonly amount?: MoneyInput | null;

  @Field(() => [LineItemPartInput], { nullable: true, description: 'Of which lines.' })
  readonly lineItems?: readonly LineItemPartInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference of the refund." })
  readonly reference?: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address for a receipt.' })
  readonly receiptEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number for a receipt.' })
  readonly receiptPhone?: string | null;
}

@InputType('CancelBillingSubscriptionInput', { description: 'A subscription that is to end.' })
export class CancelBillingSubscriptionInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The subscription.' })
  readonly billingSubscriptionId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the period that is paid runs out first, where the provider can do that.',
  })
  readonly atPeriodEnd!: boolean;
}
