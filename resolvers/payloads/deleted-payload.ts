import type { ClassType } from 'type-graphql';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { stateOf } from '../../src/domain/operation.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import { targetIdOf } from '../../src/gateway/commands/operation-target.ts';

/** Resolves the field of a payload that holds the id of what is gone. */
export function deletedPayload<F extends string>(
  payload: ClassType<{ readonly [field in F]: unknown }>,
  field: F,
) {
  @Resolver(() => payload)
  class DeletedPayloadResolver {
    @FieldResolver()
    [field](@Root() answer: CommandAnswer): string | null {
      return deletedIdOf(answer);
    }
  }
  return DeletedPayloadResolver;
}

/** Null unless the provider is known to have carried it out, and where `operation` is another one in its way. */
function deletedIdOf({ operation, own }: CommandAnswer): string | null {
  return operation !== null && own && stateOf(operation) === 'SUCCEEDED' ? targetIdOf(operation) : null;
}
