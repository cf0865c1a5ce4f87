import { PaygraphError } from '../src/domain/errors.ts';
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
