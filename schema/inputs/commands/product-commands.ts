import { Field, ID, InputType, Int } from 'type-graphql';
import type { PricingUnit, ProductKind } from '../../../src/domain/vocabulary.ts';
import { PricingUnitEnum, ProductKindEnum } from '../../enums/product.ts';
import { URLScalar } from '../../scalars/url.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { MoneyInput } from './parts.ts';

@InputType('ProductFields', {
  description: 'What a product is set to. In an update what is left out stays as it is, and null clears.',
})
export class ProductFields {
  @Field(() => ProductKindEnum, { nullable: true, description: 'What sort of thing it is.' })
  readonly kind?: ProductKind | null;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says of itself.' })
  readonly description?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's article number." })
  readonly sku?: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's own id of it." })
  readonly reference?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category it is in.' })
  readonly categoryId?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What one costs the customer.' })
  readonly price?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What one costs the merchant.' })
  readonly cost?: MoneyInput | null;

  @Field(() => PricingUnitEnum, { nullable: true, description: 'What the price is for.' })
  readonly unit?: PricingUnit | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the tax on it." })
  readonly taxId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the provider counts what is in stock.' })
  readonly stockManaged?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many there are: 0 or more.' })
  readonly stockOnHand?: number | null;

  @Field(() => Int, { nullable: true, description: 'At how many it is time to order more: 0 or more.' })
  readonly stockLowThreshold?: number | null;

  @Field(() => URLScalar, { nullable: true, description: 'A picture of it.' })
  readonly imageUrl?: string | null;
}

@InputType('CreateProductInput', { description: 'A product to offer.' })
export class CreateProductInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The account that it belongs to.' })
  readonly accountId!: string;

  @Field(() => ProductFields, { description: 'What it is.' })
  readonly product!: ProductFields;
}

@InputType('UpdateProductInput', { description: 'What to change of a product.' })
export class UpdateProductInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The product.' })
  readonly productId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the caller saw: where there is a newer one, nothing is changed and VERSION_CONFLICT tells it. Left out, whichever is current is changed.',
  })
  readonly version?: number | null;

  @Field(() => ProductFields, { description: 'What is different now.' })
  readonly product!: ProductFields;
}

@InputType('RetireProductInput', {
  description: 'A product to take out of sale. Where it was sold, it stays as it was.',
})
export class RetireProductInput {
  @Field(() => String, idempotencyKey)
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: 'The product.' })
  readonly productId!: string;
}
