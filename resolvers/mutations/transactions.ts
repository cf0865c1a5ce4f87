import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { CreateTransactionInput } from '../../schema/inputs/commands/create-transaction.ts';
import {
  CancelBillingSubscriptionInput,
  CaptureTransactionInput,
  RefundTransactionInput,
  VoidTransactionInput,
} from '../../schema/inputs/commands/transaction-commands.ts';
import {
  CancelBillingSubscriptionPayload,
  CaptureTransactionPayload,
  CreateTransactionPayload,
  RefundTransactionPayload,
  VoidTransactionPayload,
} from '../../schema/payloads/transaction-payloads.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import { decodeCreateTransaction } from '../arguments/commands/create-transaction.ts';
import {
  decodeCancelBillingSubscription,
  decodeCaptureTransaction,
  decodeRefundTransaction,
  decodeVoidTransaction,
} from '../arguments/commands/transaction-commands.ts';
import type { GraphContext } from '../context.ts';
import { input, submit } from './submit.ts';

@Resolver()
export class TransactionMutationResolver {
  @Mutation(() => CreateTransactionPayload, {
    nullable: true,
    description: 'Takes a payment from a customer, or makes a payout to one.',
  })
  createTransaction(
    @Arg('input', () => CreateTransactionInput, input) asked: CreateTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createTransaction', decodeCreateTransaction, asked, context, info);
  }

  @Mutation(() => CaptureTransactionPayload, {
    nullable: true,
    description: 'Takes some or all of a payment that was authorised.',
  })
  captureTransaction(
    @Arg('input', () => CaptureTransactionInput, input) asked: CaptureTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('captureTransaction', decodeCaptureTransaction, asked, context, info);
  }

  @Mutation(() => VoidTransactionPayload, {
    nullable: true,
    description: 'Gives up a payment of which no money was taken yet.',
  })
  voidTransaction(
    @Arg('input', () => VoidTransactionInput, input) asked: VoidTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('voidTransaction', decodeVoidTransaction, asked, context, info);
  }

  @Mutation(() => RefundTransactionPayload, {
    nullable: true,
    description: 'Pays back some or all of a payment.',
  })
  refundTransaction(
    @Arg('input', () => RefundTransactionInput, input) asked: RefundTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('refundTransaction', decodeRefundTransaction, asked, context, info);
  }

  @Mutation(() => CancelBillingSubscriptionPayload, {
    nullable: true,
    description: 'Ends a subscription, so that nothing more is taken for it.',
  })
  cancelBillingSubscription(
    @Arg('input', () => CancelBillingSubscriptionInput, input) asked: CancelBillingSubscriptionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('cancelBillingSubscription', decodeCancelBillingSubscription, asked, context, info);
  }
}
