import { Field, ID, InputType, Int } from 'type-graphql';
import type { CustomerKind } from '../../../src/domain/vocabulary.ts';
import { CustomerKindEnum } from '../../enums/customer-kind.ts';
import { JSONObjectScalar } from '../../scalars/json-object.ts';
import { LocaleScalar } from '../../scalars/locale.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { AddressInput } from './parts.ts';

@InputType('CustomerFields', {
  description:
    'What a customer is set to. In an update what is left out stays as it is, and null clears; an address and metadata are replaced whole.',
})
export class CustomerFields {
  @Field(() => CustomerKindEnum, {
    nullable: true,
    description: 'Whether it is a person or an organisation.',
  })
  readonly kind?: CustomerKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The whole name, where the provider keeps it in one piece.',
  })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'How to address them, e.g. Ms.' })
  readonly salutation?: string | null;

  @Field(() => String, { nullable: true, description: 'The first name.' })
  readonly firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'The last name.' })
  readonly lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the organisation.' })
  readonly companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number.' })
  readonly phone?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'The postal address, as one value.' })
  readonly address?: AddressInput | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language they are written to in.' })
  readonly language?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own id of them." })
  readonly reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What else the merchant notes.' })
  readonly description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The group they belong to.' })
  readonly groupId?: string | null;

  @Field(() => JSONObjectScalar, { nullable: true, description: 'What the merchant attaches, as one value.' })
  readonly metadata?: Readonly<Record<string, unknown>> | null;
}

@InputType('CreateCustomerInput', { description: 'A customer to keep.' })
export class CreateCustomerInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The account that it belongs to.' })
  readonly accountId!: string;

  @Field(() => CustomerFields, { description: 'What is known of them.' })
  readonly customer!: CustomerFields;
}

@InputType('UpdateCustomerInput', { description: 'What to change of a customer.' })
export class UpdateCustomerInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  readonly customerId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the caller saw: where there is a newer one, nothing is changed and VERSION_CONFLICT tells it. Left out, whichever is current is changed.',
  })
  readonly version?: number | null;

  @Field(() => CustomerFields, { description: 'What is different now.' })
  readonly customer!: CustomerFields;
}

@InputType('DeleteCustomerInput', { description: 'A customer to forget.' })
export class DeleteCustomerInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  readonly customerId!: string;
}
