import { Field, ObjectType } from 'type-graphql';
import type { FailureCategory } from '../../src/domain/vocabulary.ts';
import { FailureCategoryEnum } from '../enums/transaction.ts';

@ObjectType('Failure', { description: 'Why a payment or refund did not work.', simpleResolvers: true })
export class Failure {
  @Field(() => FailureCategoryEnum, {
    description: 'The reason, in words that are the same for all providers.',
  })
  readonly category!: FailureCategory;

  @Field(() => String, { nullable: true, description: "The provider's code for it, e.g. 800.100.153." })
  readonly code!: string | null;

  @Field(() => String, { description: 'The reason in a sentence.' })
  readonly message!: string;

  @Field(() => Boolean, { description: 'Whether the very same payment may work if it is tried again.' })
  readonly retryable!: boolean;
}
