import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Stock', { description: 'How much of a product there is.', simpleResolvers: true })
export class Stock {
  @Field(() => Boolean, { nullable: true, description: 'Whether the provider keeps count.' })
  readonly managed!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many there are.' })
  readonly onHand!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number at which stock is low.' })
  readonly lowThreshold!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether no more are there than `lowThreshold`; null where either is not known.',
  })
  readonly isLow!: boolean | null;
}
