import { Field, ObjectType } from 'type-graphql';
import { Operation } from '../types/operation.ts';
import { UserError } from '../types/user-error.ts';

@ObjectType('ReconcileOperationPayload', {
  description: 'What a look-up has found.',
  simpleResolvers: true,
})
export class ReconcileOperationPayload {
  @Field(() => Operation, { nullable: true, description: 'The operation as it is now.' })
  readonly operation!: Operation | null;

  @Field(() => [UserError], { description: 'Why it could not be looked up.' })
  readonly userErrors!: readonly UserError[];
}

@ObjectType('SettleOperationPayload', {
  description: 'The operation that a person has settled.',
  simpleResolvers: true,
})
export class SettleOperationPayload {
  @Field(() => Operation, { nullable: true, description: 'The operation as it is now.' })
  readonly operation!: Operation | null;

  @Field(() => [UserError], { description: 'Why it could not be settled.' })
  readonly userErrors!: readonly UserError[];
}
