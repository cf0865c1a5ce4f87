import { Field, Int, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { PricingUnit, ProductKind, RecordState } from '../../src/domain/vocabulary.ts';
import { PricingUnitEnum, ProductKindEnum } from '../enums/product.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { DecimalScalar } from '../scalars/decimal.ts';
import { URLScalar } from '../scalars/url.ts';
import { Money } from './money.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';
import { Stock } from './stock.ts';

@ObjectType('Product', {
  description: 'Something that an account sells.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Product {
  @Field(() => ProductKindEnum, { nullable: true, description: 'What sort of thing it is.' })
  readonly kind!: ProductKind | null;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the merchant says of it.' })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: "The merchant's article number." })
  readonly sku!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What it is sold for; null where it has no one price, or the provider gives no currency.',
  })
  readonly price!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What it costs the merchant.' })
  readonly cost!: Money | null;

  @Field(() => PricingUnitEnum, { nullable: true, description: 'What the price is for.' })
  readonly unit!: PricingUnit | null;

  @Field(() => Stock, {
    nullable: true,
    description: 'How much of it there is; null where the provider keeps no stock.',
  })
  readonly stock!: Stock | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the tax on it." })
  readonly taxId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the tax is called.' })
  readonly taxLabel!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The tax in percent.' })
  readonly taxRate!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'A picture of it.' })
  readonly imageUrl!: string | null;

  @Field(() => RecordStateEnum, { description: 'Whether it is on sale.' })
  readonly state!: RecordState;

  @Field(() => Int, {
    nullable: true,
    description: 'For optimistic locking; null where the provider has no versions.',
  })
  readonly version!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  readonly createdAt!: EpochMs | null;
}
