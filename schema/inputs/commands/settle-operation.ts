import { Field, ID, InputType } from 'type-graphql';
import type { SettledOutcome } from '../../enums/operation.ts';
import { SettledOutcomeEnum } from '../../enums/operation.ts';

@InputType('SettleOperationInput', {
  description: 'What a person has found out about an operation whose outcome is unknown.',
})
export class SettleOperationInput {
  @Field(() => ID, { description: 'The operation.' })
  readonly operationId!: string;

  @Field(() => SettledOutcomeEnum, { description: 'What became of it.' })
  readonly outcome!: SettledOutcome;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own id of the record that it made, if that is known.",
  })
  readonly targetNativeId?: string | null;

  @Field(() => String, { description: 'How that was found out. It is kept with the operation.' })
  readonly note!: string;
}
