import { Field, ID, ObjectType } from 'type-graphql';
import { Category } from '../types/category.ts';
import { Product } from '../types/product.ts';
import { MutationPayload } from './mutation-payload.ts';

@ObjectType('CreateProductPayload', {
  description: 'What became of a product that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateProductPayload {
  @Field(() => Product, { nullable: true, description: 'The product, read anew.' })
  readonly product!: Product | null;
}

@ObjectType('UpdateProductPayload', {
  description: 'What became of a change of a product.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class UpdateProductPayload {
  @Field(() => Product, { nullable: true, description: 'The product, read anew.' })
  readonly product!: Product | null;
}

@ObjectType('RetireProductPayload', {
  description: 'What became of a product that was to be taken out of sale.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class RetireProductPayload {
  @Field(() => Product, {
    nullable: true,
    description:
      'The product, read anew; as it was last where that can no longer be done, and not in a replay.',
  })
  readonly product!: Product | null;
}

@ObjectType('CreateCategoryPayload', {
  description: 'What became of a category that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateCategoryPayload {
  @Field(() => Category, { nullable: true, description: 'The category, read anew.' })
  readonly category!: Category | null;
}

@ObjectType('UpdateCategoryPayload', {
  description: 'What became of a change of a category.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class UpdateCategoryPayload {
  @Field(() => Category, { nullable: true, description: 'The category, read anew.' })
  readonly category!: Category | null;
}

@ObjectType('DeleteCategoryPayload', {
  description: 'What became of the deletion of a category.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class DeleteCategoryPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The category's id, once the category is gone; null otherwise.",
  })
  readonly deletedCategoryId!: string | null;
}
