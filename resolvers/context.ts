import type { RequestCommands } from '../src/gateway/commands/request-commands.ts';
import type { GatewayRequest } from '../src/gateway/request.ts';
import type { Caller } from '../src/ports/caller.ts';

/** What resolvers use of the gateway. */
export type GraphGateway = Pick<
  GatewayRequest,
  'list' | 'one' | 'linkedCustomer' | 'children' | 'refOf' | 'connections' | 'connection'
>;

/** What resolvers use of the commands. */
export type GraphCommands = Pick<
  RequestCommands,
  'submit' | 'operation' | 'operations' | 'reconcile' | 'settle'
>;

/** What a resolver gets of the request it serves. */
export interface GraphContext {
  readonly gateway: GraphGateway;
  readonly commands: GraphCommands;
  readonly requestId: string;
  readonly caller: Pick<Caller, 'scopes'>;
}
