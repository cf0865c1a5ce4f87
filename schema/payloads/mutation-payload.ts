import { Field, InterfaceType } from 'type-graphql';
import { Operation } from '../types/operation.ts';
import { UserError } from '../types/user-error.ts';

/** No field has the interface for its type, so nothing of it is ever told apart. */
function neverAsked(): never {
  throw new Error('No field is of the type MutationPayload');
}

@InterfaceType('MutationPayload', {
  description: 'What every mutation at a provider answers.',
  resolveType: neverAsked,
})
export abstract class MutationPayload {
  @Field(() => Operation, {
    nullable: true,
    description:
      'The mutation as recorded; null if it was refused before that. With CONFLICT it is the one in the way.',
  })
  readonly operation!: Operation | null;

  @Field(() => Boolean, {
    description:
      "Whether the key was seen before: then this is the first one's answer, and nothing was sent.",
  })
  readonly replayed!: boolean;

  @Field(() => [UserError], {
    description:
      'What is wrong, or what the provider refused. Where nothing was recorded, mend the input and send the same key again.',
  })
  readonly userErrors!: readonly UserError[];
}
