import { Field, ID, InputType, Int } from 'type-graphql';
import type { BillingInterval, CaptureMethod } from '../../../src/domain/vocabulary.ts';
import { BillingIntervalEnum } from '../../enums/billing-subscription.ts';
import { CaptureMethodEnum } from '../../enums/transaction.ts';
import { CurrencyCodeScalar } from '../../scalars/currency-code.ts';
import { DateTimeScalar } from '../../scalars/date-time.ts';
import { DecimalScalar } from '../../scalars/decimal.ts';
import { JSONObjectScalar } from '../../scalars/json-object.ts';
import { URLScalar } from '../../scalars/url.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { AddressInput, LineItemInput, MoneyInput } from './parts.ts';
import { LinkUrlsInput } from './payment-link-parts.ts';

@InputType('PosLinkInput', { description: "Paysley: the merchant's one reusable point-of-sale page." })
export class PosLinkInput {
  @Field(() => [CurrencyCodeScalar], {
    nullable: true,
    description: 'The currencies it takes, as one value.',
  })
  readonly currencies?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the tax on what is paid." })
  readonly taxId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer can add a tip.' })
  readonly tipEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what is paid on it was ordered by phone or mail.',
  })
  readonly phoneOrder?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the page can be shared.' })
  readonly shareButton?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the customer can choose to pay again and again.',
  })
  readonly recurringEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether each payment gets a reference of its own.' })
  readonly generateReference?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What such references begin with.' })
  readonly referencePrefix?: string | null;

  @Field(() => Int, { nullable: true, description: 'The number that they go on counting from: 0 or more.' })
  readonly referenceSuffix?: number | null;

  @Field(() => JSONObjectScalar, { nullable: true, description: 'Notes that the page shows, as one value.' })
  readonly notes?: Readonly<Record<string, unknown>> | null;

  @Field(() => JSONObjectScalar, {
    nullable: true,
    description: 'Fields that the customer writes into, as one value.',
  })
  readonly textFields?: Readonly<Record<string, unknown>> | null;

  @Field(() => JSONObjectScalar, {
    nullable: true,
    description: 'Fields that the customer chooses in, as one value.',
  })
  readonly choiceFields?: Readonly<Record<string, unknown>> | null;

  @Field(() => [String], {
    nullable: true,
    description: "The provider's names of payment methods; all that the account offers if there are none.",
  })
  readonly methods?: readonly string[] | null;

  @Field(() => LinkUrlsInput, { nullable: true, description: 'Where the page leads to, as one value.' })
  readonly urls?: LinkUrlsInput | null;
}

@InputType('PrefillPosLinkInput', {
  description:
    'What a point-of-sale page is to be opened with. The address that comes of it has no id at the provider.',
})
export class PrefillPosLinkInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The page.' })
  readonly posLinkId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'How much to pay.' })
  readonly amount?: MoneyInput | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much of a tip, in the currency of `amount`.',
  })
  readonly tipAmount?: string | null;

  @Field(() => CaptureMethodEnum, {
    defaultValue: 'AUTOMATIC',
    description: 'Who decides when the money is taken.',
  })
  readonly captureMethod!: CaptureMethod;

  @Field(() => String, { nullable: true, description: "The merchant's own reference of the payment." })
  readonly reference?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's e-mail address." })
  readonly email?: string | null;

  @Field(() => [LineItemInput], { nullable: true, description: 'What is paid for, line by line.' })
  readonly lineItems?: readonly LineItemInput[] | null;

  @Field(() => BillingIntervalEnum, {
    nullable: true,
    description: 'How often it is paid again; once only if there is none.',
  })
  readonly interval?: BillingInterval | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the first of several payments falls due.',
  })
  readonly startsAt?: string | null;

  @Field(() => JSONObjectScalar, {
    nullable: true,
    description: 'What is written into the fields of the page.',
  })
  readonly textFields?: Readonly<Record<string, unknown>> | null;

  @Field(() => JSONObjectScalar, { nullable: true, description: 'What is chosen in the fields of the page.' })
  readonly choiceFields?: Readonly<Record<string, unknown>> | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What shipping costs, in the currency of `amount`.',
  })
  readonly shippingAmount?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where the goods go.' })
  readonly shippingAddress?: AddressInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether fees are put on top of the amount.' })
  readonly feesEnabled!: boolean;

  @Field(() => URLScalar, { nullable: true, description: 'Where the customer comes back to.' })
  readonly returnUrl?: string | null;

  @Field(() => LinkUrlsInput, { nullable: true, description: 'Where the page leads to.' })
  readonly urls?: LinkUrlsInput | null;
}
