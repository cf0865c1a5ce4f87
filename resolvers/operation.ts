import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OperationConnection } from '../schema/connections/operation-connection.ts';
import { SettleOperationInput } from '../schema/inputs/commands/settle-operation.ts';
import { OperationFilter } from '../schema/inputs/operation-filter.ts';
import { ReconcileOperationPayload, SettleOperationPayload } from '../schema/payloads/operation-payloads.ts';
import { Operation } from '../schema/types/operation.ts';
import type { ProviderError } from '../schema/types/source.ts';
import { retryableByCode } from '../src/domain/error-code.ts';
import { decodeOperationId, encodeGlobalId, encodeOperationId } from '../src/domain/global-id.ts';
import type { Operation as Recorded, OperationState } from '../src/domain/operation.ts';
import { stateOf } from '../src/domain/operation.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import type { Records } from '../src/domain/records/records.ts';
import type { OperationPage } from '../src/gateway/commands/list-operations.ts';
import { refOfPlace, targetIdOf, targetOf } from '../src/gateway/commands/operation-target.ts';
import type { LookedUp } from '../src/gateway/commands/request-commands.ts';
import { refusalsOf } from '../src/gateway/commands/told.ts';
import type { Connection } from '../src/gateway/connection.ts';
import { decodeOperationFilter } from './arguments/operation-filter.ts';
import { decodePage } from './arguments/page.ts';
import { connectionOf } from './connection-of.ts';
import type { GraphContext } from './context.ts';
import { followLink } from './link.ts';

@Resolver(() => Operation)
export class OperationResolver {
  @Query(() => Operation, {
    nullable: true,
    description: 'The operation with this id; null if there is none, or it was forgotten because it is old.',
  })
  operation(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { commands }: GraphContext,
  ): Promise<Recorded | null> {
    return commands.operation(decodeOperationId(id, 'id'));
  }

  @Query(() => OperationConnection, {
    nullable: true,
    description: 'Mutations as they were recorded, newest first.',
  })
  operations(
    @Arg('filter', () => OperationFilter, {
      nullable: true,
      description: 'Which operations; all if left out.',
    })
    filter: OperationFilter | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many from the start, or behind `after`: 1 to 100, 25 if left out.',
    })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to go on behind.' })
    after: string | null | undefined,
    @Ctx() { commands }: GraphContext,
  ): Promise<OperationPage> {
    const page = decodePage({ first: first ?? null, after: after ?? null });
    if (!('first' in page)) throw new Error('A page that is not asked for backwards goes forwards');
    return commands.operations(decodeOperationFilter(filter), page);
  }

  @Mutation(() => ReconcileOperationPayload, {
    nullable: true,
    description: 'Looks an operation whose outcome is unknown up at its provider now. Sends nothing again.',
  })
  reconcileOperation(
    @Arg('operationId', () => ID, { description: 'The operation.' }) operationId: string,
    @Ctx() { commands }: GraphContext,
  ): Promise<LookedUp> {
    return commands.reconcile(decodeOperationId(operationId, 'operationId'));
  }

  @Mutation(() => SettleOperationPayload, {
    nullable: true,
    description:
      'A person decides what became of an operation whose outcome is unknown. Needs the scope `operations:settle`, and is kept in the log.',
  })
  settleOperation(
    @Arg('input', () => SettleOperationInput, { description: 'What to do.' }) input: SettleOperationInput,
    @Ctx() { commands }: GraphContext,
  ): Promise<LookedUp> {
    return commands.settle({
      id: decodeOperationId(input.operationId, 'input.operationId'),
      outcome: input.outcome,
      madeNativeId: input.targetNativeId ?? null,
      note: input.note,
    });
  }

  @FieldResolver(() => ID, { description: 'Opaque, unique in the whole graph, and the same for ever.' })
  id(@Root() { id }: Recorded): string {
    return encodeOperationId(id);
  }

  @FieldResolver()
  idempotencyKey(@Root() { key }: Recorded): string {
    return key;
  }

  @FieldResolver()
  provider(@Root() operation: Recorded, @Ctx() { gateway }: GraphContext): Connection {
    return connectionOf(operation, gateway);
  }

  @FieldResolver()
  accountId(@Root() { connection, account }: Recorded): string | null {
    if (account === null) return null;
    return encodeGlobalId({ kind: 'account', connection, account: null, parent: null, nativeId: account });
  }

  @FieldResolver()
  state(@Root() operation: Recorded): OperationState {
    return stateOf(operation);
  }

  @FieldResolver()
  target(
    @Root() operation: Recorded,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Records[RecordKind] | null> | Records[RecordKind] | null {
    const place = targetOf(operation);
    if (place === null) return null;
    const { name } = connectionOf(operation, context.gateway).provider;
    return followLink(context, info, refOfPlace(operation, place, name));
  }

  @FieldResolver()
  targetId(@Root() operation: Recorded): string | null {
    return targetIdOf(operation);
  }

  /** The first of what there is to tell; the payload of the mutation has all of it. */
  @FieldResolver()
  error(@Root() operation: Recorded, @Ctx() { gateway }: GraphContext): ProviderError | null {
    const [first] = refusalsOf(operation);
    if (first === undefined) return null;
    return {
      code: first.code,
      message: first.message,
      provider: connectionOf(operation, gateway).provider.name,
      httpStatus: null,
      nativeCode: null,
      // Sent again only by the same key, which nothing but a released operation takes.
      retryable: operation.released && retryableByCode[first.code],
      retryAfterSeconds: first.retryAfterSeconds ?? null,
    };
  }
}
