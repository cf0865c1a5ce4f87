import { Field, InputType } from 'type-graphql';
import { URLScalar } from '../../scalars/url.ts';

@InputType('LinkUrlsInput', { description: 'The addresses that a payment page leads to.' })
export class LinkUrlsInput {
  @Field(() => URLScalar, { nullable: true, description: 'Where the customer goes after paying.' })
  readonly redirectUrl?: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Where the customer goes without paying.' })
  readonly cancelUrl?: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'What the provider calls when something has happened.',
  })
  readonly notificationUrl?: string | null;
}
