import { Field, ID, InputType } from 'type-graphql';
import { CurrencyCodeScalar } from '../../scalars/currency-code.ts';
import { DecimalScalar } from '../../scalars/decimal.ts';
import { idempotencyKey } from './idempotency-key.ts';

@InputType('CreateClientInput', {
  description: 'A merchant to keep accounts for, at a provider that has such.',
})
export class CreateClientInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The connection, by the id of its `Provider`.' })
  readonly providerId!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "The caller's own id of it." })
  readonly reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By its name in the IANA database, e.g. America/Chicago.',
  })
  readonly timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first part of the address of its pages at the provider.',
  })
  readonly subdomain?: string | null;
}

@InputType('CreateAccountInput', { description: 'An account of a merchant, to take payments with.' })
export class CreateAccountInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The merchant.' })
  readonly clientId!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: 'The currency it takes unless another one is named.',
  })
  readonly defaultCurrency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By its name in the IANA database, e.g. America/Chicago.',
  })
  readonly timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who processes its payments, in the words of the provider.',
  })
  readonly processor?: string | null;

  @Field(() => String, { nullable: true, description: 'Its id at the processor.' })
  readonly externalAccountId?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's id at the processor." })
  readonly externalMerchantId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it takes cards.' })
  readonly cardEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it takes bank accounts.' })
  readonly bankAccountEnabled?: boolean | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The least that one payment may be, in major units of its currency.',
  })
  readonly minimumAmount?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The most that one payment may be, in major units of its currency.',
  })
  readonly maximumAmount?: string | null;
}
