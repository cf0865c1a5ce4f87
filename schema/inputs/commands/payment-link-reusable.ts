import { Field, InputType, Int } from 'type-graphql';
import { CurrencyCodeScalar } from '../../scalars/currency-code.ts';
import { DateTimeScalar } from '../../scalars/date-time.ts';
import { LocaleScalar } from '../../scalars/locale.ts';
import { LineItemInput } from './parts.ts';

@InputType('ReusableLinkInput', { description: 'wallee: a link that many customers can use.' })
export class ReusableLinkInput {
  @Field(() => String, { description: 'What the merchant calls it.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference?: string | null;

  @Field(() => [LineItemInput], { description: 'What each customer pays for, line by line, as one value.' })
  readonly lineItems!: readonly LineItemInput[];

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency it is paid in.' })
  readonly currency?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the page.' })
  readonly language?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it can be used.' })
  readonly availableFrom?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it can be used, later than `availableFrom`.',
  })
  readonly availableUntil?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many payments can be made with it: 1 or more.' })
  readonly maxTransactions?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer is asked where the bill goes.' })
  readonly askBillingAddress?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer is asked where the goods go.' })
  readonly askShippingAddress?: boolean | null;
}
