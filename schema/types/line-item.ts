import { Field, ObjectType } from 'type-graphql';
import type { LineItemKind } from '../../src/domain/vocabulary.ts';
import { LineItemKindEnum } from '../enums/transaction.ts';
import { DecimalScalar } from '../scalars/decimal.ts';
import { Money } from './money.ts';

@ObjectType('LineItem', { description: 'One line of what was paid for.', simpleResolvers: true })
export class LineItem {
  @Field(() => String, { nullable: true, description: 'The id of the line at the provider.' })
  readonly nativeId!: string | null;

  @Field(() => LineItemKindEnum, { nullable: true, description: 'What the line is for.' })
  readonly kind!: LineItemKind | null;

  @Field(() => String, { description: 'What it says.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "The merchant's article number." })
  readonly sku!: string | null;

  @Field(() => DecimalScalar, { description: 'How many.' })
  readonly quantity!: string;

  @Field(() => Money, { nullable: true, description: 'The price of one.' })
  readonly unitPrice!: Money | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The tax in percent.' })
  readonly taxRate!: string | null;

  @Field(() => Money, { nullable: true, description: 'What the line comes to.' })
  readonly total!: Money | null;
}
