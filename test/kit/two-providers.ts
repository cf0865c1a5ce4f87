import type { FaultProxy, ProxyFault } from './fault-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { Merchant } from './merchant.ts';
import { startMerchant } from './merchant.ts';
import type { Paygraph } from './paygraph.ts';
import { connectionTo, startPaygraph } from './paygraph.ts';

/** Two providers of one kind, without anything between them and us. */
export interface Pair extends AsyncDisposable {
  readonly east: Merchant;
  readonly west: Merchant;
}

/** The same two, each behind a proxy that can break, and a server that knows both. */
export interface World extends AsyncDisposable {
  readonly paygraph: Paygraph;
  readonly east: FaultProxy;
  readonly west: FaultProxy;
}

export async function startPair(scale: number): Promise<Pair> {
  const [east, west] = [await startMerchant({ scale, seed: 1 }), await startMerchant({ scale, seed: 2 })];
  return {
    east,
    west,
    async [Symbol.asyncDispose]() {
      await Promise.all([east, west].map((merchant) => merchant[Symbol.asyncDispose]()));
    },
  };
}

/** Connections `east` and `west`, whose calls may take 600 ms. */
export async function startWorld(pair: Pair): Promise<World> {
  const east = await startFaultProxy(pair.east.sandbox.url);
  const west = await startFaultProxy(pair.west.sandbox.url);
  const through = ({ sandbox }: Merchant, { origin }: FaultProxy, key: string) => {
    const { clientId, clientSecret } = sandbox;
    return connectionTo({ url: origin, tokenUrl: `${origin}/oauth2/token`, clientId, clientSecret }, { key });
  };
  const paygraph = await startPaygraph({
    connections: [through(pair.east, east, 'east'), through(pair.west, west, 'west')],
    env: { PROVIDER_DEADLINE_MS: '600' },
  });
  return {
    paygraph,
    east,
    west,
    async [Symbol.asyncDispose]() {
      await paygraph[Symbol.asyncDispose]();
      await Promise.all([east, west].map((proxy) => proxy[Symbol.asyncDispose]()));
    },
  };
}

/** Tokens are still given out: it is the API that fails. */
export function apiFault(fault: ProxyFault): FaultProxy['fault'] {
  return (target) => (target.startsWith('/oauth2/') ? null : fault);
}
