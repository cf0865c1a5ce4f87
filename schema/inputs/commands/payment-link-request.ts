import { Field, ID, InputType, Int } from 'type-graphql';
import type { DeliveryMethod } from '../../../src/domain/record-commands.ts';
import type { BillingInterval, CaptureMethod } from '../../../src/domain/vocabulary.ts';
import { BillingIntervalEnum } from '../../enums/billing-subscription.ts';
import { DeliveryMethodEnum } from '../../enums/payment-link.ts';
import { CaptureMethodEnum } from '../../enums/transaction.ts';
import { DateTimeScalar } from '../../scalars/date-time.ts';
import { DecimalScalar } from '../../scalars/decimal.ts';
import { URLScalar } from '../../scalars/url.ts';
import { AddressInput, LineItemInput, MoneyInput } from './parts.ts';
import { LinkUrlsInput } from './payment-link-parts.ts';

@InputType('PaymentRequestInput', {
  description: 'Paysley: one payment that is asked of one customer, by e-mail or SMS if wanted.',
})
export class PaymentRequestInput {
  @Field(() => MoneyInput, { description: 'How much.' })
  readonly amount!: MoneyInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the customer may pay another amount. When the link is made, false if left out.',
  })
  readonly amountIsOpen?: boolean | null;

  @Field(() => [DeliveryMethodEnum], {
    description: 'How the customer is told: at least one, and NONE only alone.',
  })
  readonly delivery!: readonly DeliveryMethod[];

  @Field(() => String, { nullable: true, description: 'The e-mail address it goes to.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number it goes to.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number it comes from.' })
  readonly senderPhone?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer who is asked.' })
  readonly customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'How to address them, e.g. Ms.' })
  readonly salutation?: string | null;

  @Field(() => String, { nullable: true, description: 'Their first name.' })
  readonly firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Their last name.' })
  readonly lastName?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference?: string | null;

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

  @Field(() => [LineItemInput], {
    nullable: true,
    description: 'What is paid for, line by line, as one value.',
  })
  readonly lineItems?: readonly LineItemInput[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What shipping costs, in the currency of `amount`.',
  })
  readonly shippingAmount?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The tax on shipping, in the currency of `amount`.',
  })
  readonly shippingTax?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where the goods go, as one value.' })
  readonly shippingAddress?: AddressInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer is asked where the goods go.' })
  readonly askShippingAddress?: boolean | null;

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

  @Field(() => Int, { nullable: true, description: 'How many payments there are in all: 1 or more.' })
  readonly numberOfPayments?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much the first of several payments is, in the currency of `amount`.',
  })
  readonly initialAmount?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the tax on it." })
  readonly taxId?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the template for the message." })
  readonly templateId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer has ordered by phone or mail.' })
  readonly phoneOrder?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether fees are put on top of the amount. When the link is made, false if left out.',
  })
  readonly feesEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an invoice goes along.' })
  readonly sendInvoice?: boolean | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where the invoice is.' })
  readonly invoiceUrl?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer gets a receipt.' })
  readonly sendReceipt?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer gets a confirmation.' })
  readonly sendConfirmation?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be paid.' })
  readonly expiresAt?: string | null;

  @Field(() => LinkUrlsInput, { nullable: true, description: 'Where the page leads to, as one value.' })
  readonly urls?: LinkUrlsInput | null;
}
