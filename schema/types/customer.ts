import { Field, Int, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { CustomerKind } from '../../src/domain/vocabulary.ts';
import { CustomerKindEnum } from '../enums/customer-kind.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { JSONObjectScalar } from '../scalars/json-object.ts';
import { LocaleScalar } from '../scalars/locale.ts';
import { Address } from './address.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('Customer', {
  description: 'A person or company that pays an account.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Customer {
  @Field(() => CustomerKindEnum, { nullable: true, description: 'Person or company.' })
  readonly kind!: CustomerKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The whole name, where the provider keeps it in one piece.',
  })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'How to address them, e.g. Ms.' })
  readonly salutation!: string | null;

  @Field(() => String, { nullable: true, description: 'First name.' })
  readonly firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  readonly lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the company.' })
  readonly companyName!: string | null;

  @Field(() => String, {
    description:
      'What to call the customer on a screen: the first there is of name, company name, first and last name, e-mail, phone and reference.',
  })
  readonly displayName!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number as the provider has it.' })
  readonly phone!: string | null;

  @Field(() => Address, { nullable: true, description: 'Postal address.' })
  readonly address!: Address | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language they prefer.' })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What the merchant noted.' })
  readonly description!: string | null;

  @Field(() => JSONObjectScalar, { description: 'What the merchant attached; {} where there is nothing.' })
  readonly metadata!: Readonly<Record<string, unknown>>;

  @Field(() => Int, {
    nullable: true,
    description: 'For optimistic locking; null where the provider has no versions.',
  })
  readonly version!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  readonly createdAt!: EpochMs | null;
}
