import { Field, ID, InputType } from 'type-graphql';
import type { CaptureMethod, Direction } from '../../../src/domain/vocabulary.ts';
import { CaptureMethodEnum, DirectionEnum } from '../../enums/transaction.ts';
import { DateTimeScalar } from '../../scalars/date-time.ts';
import { JSONObjectScalar } from '../../scalars/json-object.ts';
import { URLScalar } from '../../scalars/url.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { AddressInput, LineItemInput, MoneyInput } from './parts.ts';
import { PaymentSourceInput } from './payment-source.ts';

@InputType('CreateTransactionInput', { description: 'A payment to take, or a payout to make.' })
export class CreateTransactionInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The account that it is paid to.' })
  readonly accountId!: string;

  @Field(() => MoneyInput, { description: 'What the merchant asks for, without fees of the provider.' })
  readonly amount!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'The tax on top of it.' })
  readonly taxAmount?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'The most that the customer may be charged, fees included: a higher quote is told in `userErrors`, and nothing is taken. If left out, no fee is accepted on top.',
  })
  readonly maxTotal?: MoneyInput | null;

  @Field(() => PaymentSourceInput, { description: 'What it is taken from.' })
  readonly source!: PaymentSourceInput;

  @Field(() => CaptureMethodEnum, {
    defaultValue: 'AUTOMATIC',
    description: 'Who decides when the money is taken.',
  })
  readonly captureMethod!: CaptureMethod;

  @Field(() => DirectionEnum, { defaultValue: 'PAYMENT', description: 'Which way the money goes.' })
  readonly direction!: Direction;

  @Field(() => ID, { nullable: true, description: 'The customer who pays.' })
  readonly customerId?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's e-mail address." })
  readonly customerEmail?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's phone number." })
  readonly customerPhone?: string | null;

  @Field(() => [LineItemInput], { nullable: true, description: 'What is paid for, line by line.' })
  readonly lineItems?: readonly LineItemInput[] | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where the bill goes.' })
  readonly billingAddress?: AddressInput | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where the goods go.' })
  readonly shippingAddress?: AddressInput | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  readonly description?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The day on which the bank is to be asked.' })
  readonly scheduledFor?: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where the customer comes back to.' })
  readonly returnUrl?: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where the customer comes back to without paying.' })
  readonly cancelUrl?: string | null;

  @Field(() => JSONObjectScalar, { nullable: true, description: 'What the merchant attaches to it.' })
  readonly metadata?: Readonly<Record<string, unknown>> | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is meant to be another one although an equal payment is not settled yet.',
  })
  readonly allowDuplicate!: boolean;
}
