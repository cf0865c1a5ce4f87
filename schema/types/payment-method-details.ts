import { Field, Int, ObjectType } from 'type-graphql';
import type { BankAccountType, PaymentMethodKind } from '../../src/domain/vocabulary.ts';
import { BankAccountTypeEnum, PaymentMethodKindEnum } from '../enums/payment-method.ts';

@ObjectType('PaymentMethodDetails', {
  description: 'What may be shown of a card, bank account or other means of payment.',
  simpleResolvers: true,
})
export class PaymentMethodDetails {
  @Field(() => PaymentMethodKindEnum, { description: 'What sort of means it is.' })
  readonly kind!: PaymentMethodKind;

  @Field(() => String, { nullable: true, description: 'The brand as the provider writes it, e.g. visa.' })
  readonly brand!: string | null;

  @Field(() => String, { nullable: true, description: 'The last four digits of the number.' })
  readonly last4!: string | null;

  @Field(() => Int, { nullable: true, description: 'Month of expiry, 1 to 12.' })
  readonly expiryMonth!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of expiry, four digits.' })
  readonly expiryYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Whose it is.' })
  readonly holder!: string | null;

  @Field(() => String, { nullable: true, description: 'The bank.' })
  readonly bankName!: string | null;

  @Field(() => BankAccountTypeEnum, { nullable: true, description: 'What sort of bank account it is.' })
  readonly accountType!: BankAccountType | null;
}
