import type { GatewayRequest } from '../src/gateway/request.ts';

/** What resolvers use of the gateway. */
export type GraphGateway = Pick<
  GatewayRequest,
  'list' | 'one' | 'linkedCustomer' | 'children' | 'refOf' | 'connections' | 'connection'
>;

/** What a resolver gets of the request it serves. */
export interface GraphContext {
  readonly gateway: GraphGateway;
  readonly requestId: string;
}
