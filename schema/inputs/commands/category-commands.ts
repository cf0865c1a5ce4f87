import { Field, ID, InputType } from 'type-graphql';
import { idempotencyKey } from './idempotency-key.ts';

@InputType('CreateCategoryInput', { description: 'A category to sort products into.' })
export class CreateCategoryInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The account that it belongs to.' })
  readonly accountId!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;
}

@InputType('UpdateCategoryInput', { description: 'A category to rename.' })
export class UpdateCategoryInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The category.' })
  readonly categoryId!: string;

  @Field(() => String, { description: 'What it is called now.' })
  readonly name!: string;
}

@InputType('DeleteCategoryInput', { description: 'A category to take away. Its products stay.' })
export class DeleteCategoryInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The category.' })
  readonly categoryId!: string;
}
