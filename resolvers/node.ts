import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isNodeKind, Node } from '../schema/types/node.ts';
import { PaygraphError, UserInputError } from '../src/domain/errors.ts';
import { decodeGlobalId } from '../src/domain/global-id.ts';
import type { Operation } from '../src/domain/operation.ts';
import type { DomainRecord } from '../src/domain/records/record.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import type { Scope } from '../src/domain/scope.ts';
import type { Connection } from '../src/gateway/connection.ts';
import type { Caller } from '../src/ports/caller.ts';
import { mayDo } from '../src/ports/caller.ts';
import { connectionOfId } from './connection-of.ts';
import type { GraphContext } from './context.ts';
import { scopeOfKind } from './selection/required-scopes.ts';

type NodeParent = DomainRecord<RecordKind> | Connection | Operation | null;

/** Most ids of one `nodes`. */
const maxIds = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null if it is no longer there.' })
  node(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<NodeParent> {
    return readNode(context, id, 'id');
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Whatever has these ids, in their order; null for each that is not there or could not be read.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids, 100 at most.' }) ids: readonly string[],
    @Ctx() context: GraphContext,
  ): readonly Promise<NodeParent>[] {
    if (ids.length > maxIds)
      throw new UserInputError('ids', `takes at most ${maxIds} ids, got ${ids.length}`);
    return ids.map((id, index) => readNode(context, id, `ids[${index}]`));
  }
}

async function readNode(
  { gateway, commands, caller }: GraphContext,
  id: string,
  argument: string,
): Promise<NodeParent> {
  const { kind, nativeId } = decodeGlobalId(id, argument);
  if (kind === 'operation') {
    requireScope(caller, 'operations:read');
    return commands.operation(nativeId);
  }
  if (kind === 'provider') return connectionOfId(id, argument, gateway);
  if (!isNodeKind(kind)) {
    throw new UserInputError(argument, `a ${kind} can only be read through the record it belongs to`);
  }
  // The document does not tell what the id is of, and even whether there is one is not for everybody.
  requireScope(caller, scopeOfKind[kind]);
  return gateway.one(await gateway.refOf(kind, id, argument));
}

function requireScope(caller: Pick<Caller, 'scopes'>, scope: Scope): void {
  if (!mayDo(caller, scope)) throw new PaygraphError('FORBIDDEN', `It takes the scope ${scope}.`);
}
