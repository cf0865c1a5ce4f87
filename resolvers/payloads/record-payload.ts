import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType } from 'type-graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { NodeKind } from '../../schema/types/node.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import { PaymentLinkRecord } from '../../src/domain/records/payment-link.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import { placeOfKind, refOfPlace } from '../../src/gateway/commands/operation-target.ts';
import { connectionOf } from '../connection-of.ts';
import type { GraphContext } from '../context.ts';
import { followLink } from '../link.ts';
import { withAddresses } from './link-addresses.ts';

/** Resolves the field of a payload that shows a record; the field is called as its kind is. */
export function recordPayload<K extends NodeKind>(
  payload: ClassType<{ readonly [kind in K]: unknown }>,
  kind: K,
) {
  @Resolver(() => payload)
  class RecordPayloadResolver {
    @FieldResolver()
    [kind](
      @Root() answer: CommandAnswer,
      @Ctx() context: GraphContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Records[K] | null> {
      return recordOf(kind, answer, context, info);
    }
  }
  return RecordPayloadResolver;
}

/**
 * The record of a command, as it is now, or as it was last where the command has taken it away. Null where none is
 * known, or `operation` is another one in its way.
 */
async function recordOf<K extends NodeKind>(
  kind: K,
  { operation, own, last }: CommandAnswer,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Records[K] | null> {
  const place = operation === null || !own ? null : placeOfKind(operation, kind);
  if (operation === null || place === null) return null;
  const { name } = connectionOf(operation, context.gateway).provider;
  const ref = refOfPlace(operation, place, name) as RecordRef as RecordRef<K>;
  const found = await followLink(context, info, ref);
  const record = found ?? (last?.ref.kind === kind ? (last as Records[K]) : null);
  return record instanceof PaymentLinkRecord
    ? (withAddresses(record, operation.answer) as Records[K])
    : record;
}
