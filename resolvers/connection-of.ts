import { PaygraphError, UserInputError } from '../src/domain/errors.ts';
import { decodeGlobalId } from '../src/domain/global-id.ts';
import type { Operation } from '../src/domain/operation.ts';
import type { Connection } from '../src/gateway/connection.ts';
import type { GraphGateway } from './context.ts';

/** Where an operation was sent to. An operation outlives its connection: then all but what needs it can be told. */
export function connectionOf(
  { connection }: Pick<Operation, 'connection'>,
  gateway: GraphGateway,
): Connection {
  const found = gateway.connections().find(({ key }) => key === connection);
  if (found !== undefined) return found;
  throw new PaygraphError('NOT_FOUND', `The connection '${connection}' is not configured here any more.`);
}

/** The connection that the id of a `Provider` names. Throws UserInputError naming `argument` for any other id. */
export function connectionOfId(
  id: string,
  argument: string,
  gateway: Pick<GraphGateway, 'connections'>,
): Connection {
  const { kind, connection } = decodeGlobalId(id, argument);
  if (kind !== 'provider') {
    throw new UserInputError(argument, `must be the id of a provider, but is that of a ${kind}`);
  }
  const found = gateway.connections().find(({ key }) => key === connection);
  if (found !== undefined) return found;
  throw new UserInputError(argument, 'is an id of a connection that is not configured here');
}
