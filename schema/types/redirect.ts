import { Field, ObjectType } from 'type-graphql';
import { RedirectMethodEnum } from '../enums/operation.ts';
import { URLScalar } from '../scalars/url.ts';

@ObjectType('RedirectParameter', {
  description: 'One field of the form that a browser sends.',
  simpleResolvers: true,
})
export class RedirectParameter {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its value.' })
  readonly value!: string;
}

@ObjectType('Redirect', {
  description: "Where the customer's browser has to be sent to finish.",
  simpleResolvers: true,
})
export class Redirect {
  @Field(() => URLScalar, { description: 'The address.' })
  readonly url!: string;

  @Field(() => RedirectMethodEnum, { description: 'How to get there.' })
  readonly method!: 'GET' | 'POST';

  @Field(() => [RedirectParameter], { description: 'What to send along; empty for a GET.' })
  readonly parameters!: readonly RedirectParameter[];
}
