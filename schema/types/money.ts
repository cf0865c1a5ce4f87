import { Field, ObjectType } from 'type-graphql';
import { CurrencyCodeScalar } from '../scalars/currency-code.ts';
import { DecimalScalar } from '../scalars/decimal.ts';

@ObjectType('Money', { description: 'An exact amount of one currency.', simpleResolvers: true })
export class Money {
  @Field(() => DecimalScalar, { description: 'In major units, with the decimals of the currency.' })
  readonly amount!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency.' })
  readonly currency!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The same in the currency's smallest unit: 12.34 USD is 1234, 12 JPY is 12, 1.234 KWD is 1234. Null where the provider gave more decimals than the currency has.",
  })
  readonly minorUnits!: string | null;
}
