import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import {
  CancelBillingSubscriptionPayload,
  CaptureTransactionPayload,
  CreateTransactionPayload,
  RefundTransactionPayload,
  VoidTransactionPayload,
} from '../schema/payloads/payloads.ts';
import type { NodeKind } from '../schema/types/node.ts';
import type { RecordRef } from '../src/domain/record-ref.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { CommandAnswer } from '../src/gateway/commands/command-answer.ts';
import { placeOfKind, refOfPlace } from '../src/gateway/commands/operation-target.ts';
import { connectionOf } from './connection-of.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';

type Found<K extends NodeKind> = Promise<Records[K] | null> | Records[K] | null;

/** The record of a command, as it is now; null where none is known, or `operation` is another one in its way. */
function recordOf<K extends NodeKind>(
  kind: K,
  { operation, own }: CommandAnswer,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Found<K> {
  const place = operation === null || !own ? null : placeOfKind(operation, kind);
  if (operation === null || place === null) return null;
  const { name } = connectionOf(operation, context.gateway).provider;
  return followLink(context, info, refOfPlace(operation, place, name) as RecordRef as RecordRef<K>);
}

@Resolver(() => CreateTransactionPayload)
export class CreateTransactionPayloadResolver {
  @FieldResolver()
  transaction(
    @Root() answer: CommandAnswer,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Found<'transaction'> {
    return recordOf('transaction', answer, context, info);
  }
}

@Resolver(() => CaptureTransactionPayload)
export class CaptureTransactionPayloadResolver {
  @FieldResolver()
  transaction(
    @Root() answer: CommandAnswer,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Found<'transaction'> {
    return recordOf('transaction', answer, context, info);
  }
}

@Resolver(() => VoidTransactionPayload)
export class VoidTransactionPayloadResolver {
  @FieldResolver()
  transaction(
    @Root() answer: CommandAnswer,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Found<'transaction'> {
    return recordOf('transaction', answer, context, info);
  }
}

@Resolver(() => RefundTransactionPayload)
export class RefundTransactionPayloadResolver {
  @FieldResolver()
  refund(
    @Root() answer: CommandAnswer,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Found<'refund'> {
    return recordOf('refund', answer, context, info);
  }

  @FieldResolver()
  transaction(
    @Root() answer: CommandAnswer,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Found<'transaction'> {
    return recordOf('transaction', answer, context, info);
  }
}

@Resolver(() => CancelBillingSubscriptionPayload)
export class CancelBillingSubscriptionPayloadResolver {
  @FieldResolver()
  billingSubscription(
    @Root() answer: CommandAnswer,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Found<'billingSubscription'> {
    return recordOf('billingSubscription', answer, context, info);
  }
}
