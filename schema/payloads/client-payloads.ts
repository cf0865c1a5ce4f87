import { Field, ObjectType } from 'type-graphql';
import { Account } from '../types/account.ts';
import { Client } from '../types/client.ts';
import { MutationPayload } from './mutation-payload.ts';

@ObjectType('CreateClientPayload', {
  description: 'What became of a merchant that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateClientPayload {
  @Field(() => Client, { nullable: true, description: 'The merchant, read anew.' })
  readonly client!: Client | null;
}

@ObjectType('CreateAccountPayload', {
  description: 'What became of an account that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateAccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account, read anew.' })
  readonly account!: Account | null;
}
