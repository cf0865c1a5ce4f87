import { Field, InputType } from 'type-graphql';
import type { LineItemKind } from '../../../src/domain/vocabulary.ts';
import { LineItemKindEnum } from '../../enums/transaction.ts';
import { CountryCodeScalar } from '../../scalars/country-code.ts';
import { CurrencyCodeScalar } from '../../scalars/currency-code.ts';
import { DecimalScalar } from '../../scalars/decimal.ts';

/** A member that was left out, or is null: both mean the same. */
export type Optional<T> = T | null | undefined;

@InputType('MoneyInput', { description: 'An exact amount of one currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description: 'In major units, with no more decimals than the currency has: nothing is ever rounded.',
  })
  readonly amount!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency.' })
  readonly currency!: string;
}

@InputType('AddressInput', { description: 'A postal address.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  readonly line1?: string | null;

  @Field(() => String, { nullable: true, description: 'What else the building needs: flat, floor, care of.' })
  readonly line2?: string | null;

  @Field(() => String, { nullable: true, description: 'The city or town.' })
  readonly city?: string | null;

  @Field(() => String, { nullable: true, description: 'The state, province or canton.' })
  readonly state?: string | null;

  @Field(() => String, { nullable: true, description: 'The postal code.' })
  readonly postalCode?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country.' })
  readonly country?: string | null;
}

@InputType('LineItemInput', { description: 'One line of what is paid for.' })
export class LineItemInput {
  @Field(() => String, { nullable: true, description: "The merchant's own id of the line." })
  readonly reference?: string | null;

  @Field(() => LineItemKindEnum, { nullable: true, description: 'What the line is for.' })
  readonly kind?: LineItemKind | null;

  @Field(() => String, { description: 'What it says.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "The merchant's article number." })
  readonly sku?: string | null;

  @Field(() => DecimalScalar, { description: 'How many.' })
  readonly quantity!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'The price of one.' })
  readonly unitPrice?: MoneyInput | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The tax in percent.' })
  readonly taxRate?: string | null;

  @Field(() => String, { nullable: true, description: 'What the tax is called.' })
  readonly taxTitle?: string | null;
}

@InputType('LineItemPartInput', {
  description: 'How much of which line of a payment is captured or refunded.',
})
export class LineItemPartInput {
  @Field(() => String, { description: 'The id of the line at the provider.' })
  readonly nativeId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many of it.' })
  readonly quantity?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'How much of its amount.' })
  readonly amount?: MoneyInput | null;
}
