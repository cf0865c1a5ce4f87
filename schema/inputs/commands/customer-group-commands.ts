import { Field, ID, InputType } from 'type-graphql';
import { idempotencyKey } from './idempotency-key.ts';

@InputType('CreateCustomerGroupInput', { description: 'A group to sort customers into.' })
export class CreateCustomerGroupInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The account that it belongs to.' })
  readonly accountId!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  readonly description?: string | null;
}

@InputType('UpdateCustomerGroupInput', {
  description: 'What to change of a group: what is left out stays as it is.',
})
export class UpdateCustomerGroupInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The group.' })
  readonly customerGroupId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called now. A name is never cleared.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null clears it.' })
  readonly description?: string | null;
}

@InputType('DeleteCustomerGroupInput', { description: 'A group to take away. Its customers stay.' })
export class DeleteCustomerGroupInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The group.' })
  readonly customerGroupId!: string;
}
