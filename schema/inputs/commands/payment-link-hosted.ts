import { Field, ID, InputType } from 'type-graphql';
import type { CaptureMethod } from '../../../src/domain/vocabulary.ts';
import { CaptureMethodEnum } from '../../enums/transaction.ts';
import { DateTimeScalar } from '../../scalars/date-time.ts';
import { JSONObjectScalar } from '../../scalars/json-object.ts';
import { LineItemInput, MoneyInput } from './parts.ts';
import { LinkUrlsInput } from './payment-link-parts.ts';

@InputType('HostedPaymentInput', {
  description: "Govineer's hosted session and eFaka's checkout: one payment on a page of the provider's.",
})
export class HostedPaymentInput {
  @Field(() => MoneyInput, { description: 'How much.' })
  readonly amount!: MoneyInput;

  @Field(() => ID, { nullable: true, description: 'The customer who pays.' })
  readonly customerId?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's e-mail address." })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  readonly description?: string | null;

  @Field(() => [LineItemInput], {
    nullable: true,
    description: 'What is paid for, line by line, as one value.',
  })
  readonly lineItems?: readonly LineItemInput[] | null;

  @Field(() => CaptureMethodEnum, {
    nullable: true,
    description: 'Who decides when the money is taken. When the link is made, AUTOMATIC if left out.',
  })
  readonly captureMethod?: CaptureMethod | null;

  @Field(() => [String], {
    nullable: true,
    description: "The provider's names of payment methods; all that the account offers if there are none.",
  })
  readonly methods?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it is shown inside the merchant's own page, for which the payload then has a `clientSecret`. When the link is made, false if left out.",
  })
  readonly embedded?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is paid with is kept for later.' })
  readonly saveMethod?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be paid.' })
  readonly expiresAt?: string | null;

  @Field(() => LinkUrlsInput, { nullable: true, description: 'Where the page leads to, as one value.' })
  readonly urls?: LinkUrlsInput | null;

  @Field(() => JSONObjectScalar, { nullable: true, description: 'What the merchant attaches, as one value.' })
  readonly metadata?: Readonly<Record<string, unknown>> | null;
}
