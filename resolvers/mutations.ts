import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { CreateTransactionInput } from '../schema/inputs/commands/create-transaction.ts';
import {
  CancelBillingSubscriptionInput,
  CaptureTransactionInput,
  RefundTransactionInput,
  VoidTransactionInput,
} from '../schema/inputs/commands/transaction-commands.ts';
import {
  CancelBillingSubscriptionPayload,
  CaptureTransactionPayload,
  CreateTransactionPayload,
  RefundTransactionPayload,
  VoidTransactionPayload,
} from '../schema/payloads/payloads.ts';
import type { CommandKind } from '../src/domain/commands.ts';
import type { CommandAnswer } from '../src/gateway/commands/command-answer.ts';
import { notRecorded } from '../src/gateway/commands/command-answer.ts';
import { decodeCreateTransaction } from './arguments/commands/create-transaction.ts';
import type { Decoded } from './arguments/commands/decoded.ts';
import {
  decodeCancelBillingSubscription,
  decodeCaptureTransaction,
  decodeRefundTransaction,
  decodeVoidTransaction,
} from './arguments/commands/transaction-commands.ts';
import type { GraphContext } from './context.ts';
import { placeOf } from './list.ts';

const input = { description: 'What to do.' };

@Resolver()
export class MutationResolver {
  @Mutation(() => CreateTransactionPayload, {
    nullable: true,
    description: 'Takes a payment from a customer, or makes a payout to one.',
  })
  async createTransaction(
    @Arg('input', () => CreateTransactionInput, input) asked: CreateTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    const decoded = await decodeCreateTransaction(asked, context.gateway);
    return submit('createTransaction', asked.idempotencyKey, decoded, context, info);
  }

  @Mutation(() => CaptureTransactionPayload, {
    nullable: true,
    description: 'Takes some or all of a payment that was authorised.',
  })
  async captureTransaction(
    @Arg('input', () => CaptureTransactionInput, input) asked: CaptureTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    const decoded = await decodeCaptureTransaction(asked, context.gateway);
    return submit('captureTransaction', asked.idempotencyKey, decoded, context, info);
  }

  @Mutation(() => VoidTransactionPayload, {
    nullable: true,
    description: 'Gives up a payment of which no money was taken yet.',
  })
  async voidTransaction(
    @Arg('input', () => VoidTransactionInput, input) asked: VoidTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    const decoded = await decodeVoidTransaction(asked, context.gateway);
    return submit('voidTransaction', asked.idempotencyKey, decoded, context, info);
  }

  @Mutation(() => RefundTransactionPayload, {
    nullable: true,
    description: 'Pays back some or all of a payment.',
  })
  async refundTransaction(
    @Arg('input', () => RefundTransactionInput, input) asked: RefundTransactionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    const decoded = await decodeRefundTransaction(asked, context.gateway);
    return submit('refundTransaction', asked.idempotencyKey, decoded, context, info);
  }

  @Mutation(() => CancelBillingSubscriptionPayload, {
    nullable: true,
    description: 'Ends a subscription, so that nothing more is taken for it.',
  })
  async cancelBillingSubscription(
    @Arg('input', () => CancelBillingSubscriptionInput, input) asked: CancelBillingSubscriptionInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    const decoded = await decodeCancelBillingSubscription(asked, context.gateway);
    return submit('cancelBillingSubscription', asked.idempotencyKey, decoded, context, info);
  }
}

function submit<C extends CommandKind>(
  kind: C,
  key: string,
  decoded: Decoded<C>,
  { commands }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<CommandAnswer> | CommandAnswer {
  if (decoded.is === 'refused') return notRecorded(decoded.refusals);
  return commands.submit(kind, key, decoded.input, placeOf(info.path));
}
