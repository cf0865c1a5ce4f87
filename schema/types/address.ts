import { Field, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../scalars/country-code.ts';

@ObjectType('Address', { description: 'A postal address.', simpleResolvers: true })
export class Address {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  readonly line1!: string | null;

  @Field(() => String, { nullable: true, description: 'What else the building needs: flat, floor, care of.' })
  readonly line2!: string | null;

  @Field(() => String, { nullable: true, description: 'The city or town.' })
  readonly city!: string | null;

  @Field(() => String, { nullable: true, description: 'The state, province or canton.' })
  readonly state!: string | null;

  @Field(() => String, { nullable: true, description: 'The postal code.' })
  readonly postalCode!: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country.' })
  readonly country!: string | null;
}
