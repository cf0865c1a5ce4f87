import { Field, ID, InputType, Int } from 'type-graphql';
import type { BankAccountType, PaymentMethodKind } from '../../../src/domain/vocabulary.ts';
import { BankAccountTypeEnum, PaymentMethodKindEnum } from '../../enums/payment-method.ts';

@InputType('HostedSourceInput', {
  description: "A payment that the customer makes on the provider's own page.",
})
export class HostedSourceInput {
  @Field(() => [String], {
    nullable: true,
    description: "The provider's names of payment methods; all that the account offers if left out.",
  })
  readonly methods?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is paid with is kept for later.' })
  readonly saveMethod?: boolean | null;
}

@InputType('PaymentTokenInput', {
  description: "What the provider's own form gave for a card or bank account, to be used once. A secret.",
})
export class PaymentTokenInput {
  @Field(() => String, { description: 'The token. Card numbers are refused.' })
  readonly token!: string;

  @Field(() => PaymentMethodKindEnum, { description: 'What it stands for.' })
  readonly kind!: PaymentMethodKind;

  @Field(() => String, { nullable: true, description: 'The brand of the card, as the form told it.' })
  readonly brand?: string | null;

  @Field(() => String, { nullable: true, description: 'The last four digits, as the form told them.' })
  readonly last4?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first six to eight digits, as the form told them.',
  })
  readonly bin?: string | null;

  @Field(() => Int, { nullable: true, description: 'The month in which the card ends, 1 to 12.' })
  readonly expiryMonth?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year in which the card ends, in four digits.' })
  readonly expiryYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Whose it is.' })
  readonly holder?: string | null;

  @Field(() => String, { nullable: true, description: 'The routing number of the bank.' })
  readonly routingNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the bank.' })
  readonly bankName?: string | null;

  @Field(() => BankAccountTypeEnum, { nullable: true, description: 'What sort of bank account it is.' })
  readonly accountType?: BankAccountType | null;
}

@InputType('BankAccountInput', { description: 'A bank account to take payments from. A secret.' })
export class BankAccountInput {
  @Field(() => String, { description: 'Whose it is.' })
  readonly holder!: string;

  @Field(() => String, { description: 'The routing number of the bank.' })
  readonly routingNumber!: string;

  @Field(() => String, { description: 'The number of the account.' })
  readonly accountNumber!: string;

  @Field(() => BankAccountTypeEnum, { description: 'What sort of account it is.' })
  readonly accountType!: BankAccountType;

  @Field(() => String, {
    nullable: true,
    description: 'How the customer agreed, by the entry classes of NACHA, e.g. PPD, CCD, WEB or TEL.',
  })
  readonly entryClass?: string | null;
}

@InputType('PaymentSourceInput', { description: 'What a payment is taken from. Exactly one member is set.' })
export class PaymentSourceInput {
  @Field(() => ID, { nullable: true, description: 'A payment method that was saved.' })
  readonly paymentMethodId?: string | null;

  @Field(() => PaymentTokenInput, {
    nullable: true,
    description: "A token of the provider's own form. Card numbers are refused everywhere.",
  })
  readonly token?: PaymentTokenInput | null;

  @Field(() => BankAccountInput, { nullable: true, description: 'A bank account.' })
  readonly bankAccount?: BankAccountInput | null;

  @Field(() => ID, { nullable: true, description: 'A terminal, on which the customer pays.' })
  readonly terminalId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A template or schedule of payments that the customer agreed to.',
  })
  readonly billingSubscriptionId?: string | null;

  @Field(() => HostedSourceInput, {
    nullable: true,
    description: "Nothing yet: the `redirect` of the payload leads the customer to the provider's page.",
  })
  readonly hosted?: HostedSourceInput | null;
}
