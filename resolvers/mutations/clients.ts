import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { CreateAccountInput, CreateClientInput } from '../../schema/inputs/commands/client-commands.ts';
import { CreateAccountPayload, CreateClientPayload } from '../../schema/payloads/client-payloads.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import { decodeCreateAccount, decodeCreateClient } from '../arguments/commands/client-commands.ts';
import type { GraphContext } from '../context.ts';
import { input, submit } from './submit.ts';

@Resolver()
export class ClientMutationResolver {
  @Mutation(() => CreateClientPayload, {
    nullable: true,
    description: 'Makes a merchant at a provider that keeps several.',
  })
  createClient(
    @Arg('input', () => CreateClientInput, input) asked: CreateClientInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createClient', decodeCreateClient, asked, context, info);
  }

  @Mutation(() => CreateAccountPayload, {
    nullable: true,
    description: 'Makes an account of a merchant, to take payments with.',
  })
  createAccount(
    @Arg('input', () => CreateAccountInput, input) asked: CreateAccountInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createAccount', decodeCreateAccount, asked, context, info);
  }
}
