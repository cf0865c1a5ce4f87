import { Field, ID, InputType } from 'type-graphql';
import { URLScalar } from '../../scalars/url.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { BankAccountInput, PaymentTokenInput } from './payment-source.ts';

@InputType('SavePaymentMethodInput', {
  description:
    'A card or bank account to keep for a customer. Exactly one of `token` and `bankAccount` is set.',
})
export class SavePaymentMethodInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose it is.' })
  readonly customerId!: string;

  @Field(() => PaymentTokenInput, {
    nullable: true,
    description: "What the provider's own form gave for it. Card numbers are refused everywhere.",
  })
  readonly token?: PaymentTokenInput | null;

  @Field(() => BankAccountInput, { nullable: true, description: 'The bank account.' })
  readonly bankAccount?: BankAccountInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is what is charged unless another one is named.',
  })
  readonly isDefault?: boolean | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Where the customer comes back to, if the provider has to ask them first.',
  })
  readonly returnUrl?: string | null;
}

@InputType('DeletePaymentMethodInput', { description: 'A saved payment method to forget.' })
export class DeletePaymentMethodInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The payment method.' })
  readonly paymentMethodId!: string;
}
