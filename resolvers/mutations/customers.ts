import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  CreateCustomerInput,
  DeleteCustomerInput,
  UpdateCustomerInput,
} from '../../schema/inputs/commands/customer-commands.ts';
import {
  CreateCustomerGroupInput,
  DeleteCustomerGroupInput,
  UpdateCustomerGroupInput,
} from '../../schema/inputs/commands/customer-group-commands.ts';
import {
  DeletePaymentMethodInput,
  SavePaymentMethodInput,
} from '../../schema/inputs/commands/payment-method-commands.ts';
import {
  CreateCustomerGroupPayload,
  CreateCustomerPayload,
  DeleteCustomerGroupPayload,
  DeleteCustomerPayload,
  DeletePaymentMethodPayload,
  SavePaymentMethodPayload,
  UpdateCustomerGroupPayload,
  UpdateCustomerPayload,
} from '../../schema/payloads/customer-payloads.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import {
  decodeCreateCustomer,
  decodeDeleteCustomer,
  decodeUpdateCustomer,
} from '../arguments/commands/customer-commands.ts';
import {
  decodeCreateCustomerGroup,
  decodeDeleteCustomerGroup,
  decodeUpdateCustomerGroup,
} from '../arguments/commands/customer-group-commands.ts';
import {
  decodeDeletePaymentMethod,
  decodeSavePaymentMethod,
} from '../arguments/commands/payment-method-commands.ts';
import type { GraphContext } from '../context.ts';
import { input, submit } from './submit.ts';

@Resolver()
export class CustomerMutationResolver {
  @Mutation(() => CreateCustomerPayload, { nullable: true, description: 'Keeps a customer at a provider.' })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, input) asked: CreateCustomerInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createCustomer', decodeCreateCustomer, asked, context, info);
  }

  @Mutation(() => UpdateCustomerPayload, {
    nullable: true,
    description: 'Changes what is kept of a customer. What is left out stays as it is.',
  })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, input) asked: UpdateCustomerInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('updateCustomer', decodeUpdateCustomer, asked, context, info);
  }

  @Mutation(() => DeleteCustomerPayload, {
    nullable: true,
    description: 'Forgets a customer. What they have paid stays.',
  })
  deleteCustomer(
    @Arg('input', () => DeleteCustomerInput, input) asked: DeleteCustomerInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('deleteCustomer', decodeDeleteCustomer, asked, context, info);
  }

  @Mutation(() => CreateCustomerGroupPayload, {
    nullable: true,
    description: 'Makes a group to sort customers into.',
  })
  createCustomerGroup(
    @Arg('input', () => CreateCustomerGroupInput, input) asked: CreateCustomerGroupInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createCustomerGroup', decodeCreateCustomerGroup, asked, context, info);
  }

  @Mutation(() => UpdateCustomerGroupPayload, {
    nullable: true,
    description: 'Changes a group of customers. What is left out stays as it is.',
  })
  updateCustomerGroup(
    @Arg('input', () => UpdateCustomerGroupInput, input) asked: UpdateCustomerGroupInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('updateCustomerGroup', decodeUpdateCustomerGroup, asked, context, info);
  }

  @Mutation(() => DeleteCustomerGroupPayload, {
    nullable: true,
    description: 'Takes a group of customers away.',
  })
  deleteCustomerGroup(
    @Arg('input', () => DeleteCustomerGroupInput, input) asked: DeleteCustomerGroupInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('deleteCustomerGroup', decodeDeleteCustomerGroup, asked, context, info);
  }

  @Mutation(() => SavePaymentMethodPayload, {
    nullable: true,
    description: 'Keeps a card or bank account for later payments of a customer.',
  })
  savePaymentMethod(
    @Arg('input', () => SavePaymentMethodInput, input) asked: SavePaymentMethodInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('savePaymentMethod', decodeSavePaymentMethod, asked, context, info);
  }

  @Mutation(() => DeletePaymentMethodPayload, {
    nullable: true,
    description: 'Forgets a saved payment method.',
  })
  deletePaymentMethod(
    @Arg('input', () => DeletePaymentMethodInput, input) asked: DeletePaymentMethodInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('deletePaymentMethod', decodeDeletePaymentMethod, asked, context, info);
  }
}
