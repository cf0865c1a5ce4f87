import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { Journal } from '../../sandbox/kit/journal.ts';
import type { PaysleySandbox } from '../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../sandbox/paysley/server.ts';
import type { WalleeSandbox } from '../../sandbox/wallee/server.ts';
import { startWalleeSandbox } from '../../sandbox/wallee/server.ts';
import type { Environment } from '../../src/config/environment.ts';
import type { FaultProxy } from './fault-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { Paygraph } from './paygraph.ts';
import { connectionTo, paysleyConnection, startPaygraph, walleeConnection } from './paygraph.ts';

/** One provider of each kind. */
export interface Three extends AsyncDisposable {
  readonly gov: GovineerSandbox;
  readonly wal: WalleeSandbox;
  readonly pay: PaysleySandbox;
  /** Every provider's journal, by key. */
  readonly requests: Readonly<Record<ThreeKey, Journal>>;
}

export const threeKeys = ['gov', 'wal', 'pay'] as const;
export type ThreeKey = (typeof threeKeys)[number];

/** A server that knows all three, each behind a proxy that can break. */
export interface ThreeWorld extends AsyncDisposable {
  readonly paygraph: Paygraph;
  readonly proxies: Readonly<Record<ThreeKey, FaultProxy>>;
}

export async function startThreeProviders(): Promise<Three> {
  const gov = await startGovineerSandbox({ scale: 0.05 });
  const wal = await startWalleeSandbox({ scale: 0.06, rateLimitPerSpace: 1_000_000 });
  const pay = await startPaysleySandbox({ scale: 0.05 });
  return {
    gov,
    wal,
    pay,
    requests: { gov: gov.requests, wal: wal.requests, pay: pay.requests },
    async [Symbol.asyncDispose]() {
      await Promise.all([gov.close(), wal.close(), pay.close()]);
    },
  };
}

export interface ThreeWorldOptions {
  readonly env?: Environment;
  /** Rows of a page of Paysley's history; few of them make many windows of little history. Default 100. */
  readonly historyLimit?: number;
}

/** Connections `gov`, `wal` and `pay`. */
export async function startThreeWorld(
  three: Three,
  { env = {}, historyLimit = 100 }: ThreeWorldOptions = {},
): Promise<ThreeWorld> {
  const { gov, wal, pay } = three;
  const [govProxy, walProxy, payProxy] = await Promise.all([
    startFaultProxy(gov.url),
    startFaultProxy(new URL(wal.url).origin),
    startFaultProxy(pay.url),
  ]);
  const { clientId, clientSecret } = gov;
  const { userId, authenticationKey } = wal;
  const through = (proxy: FaultProxy, url: string): string => proxy.origin + new URL(url).pathname;
  const paygraph = await startPaygraph({
    connections: [
      connectionTo(
        { url: govProxy.origin, tokenUrl: through(govProxy, gov.tokenUrl), clientId, clientSecret },
        { key: 'gov' },
      ),
      walleeConnection({ url: through(walProxy, wal.url), userId, authenticationKey }, { key: 'wal' }),
      paysleyConnection(
        { baseUrl: through(payProxy, pay.baseUrl), accessKey: pay.accessKey },
        { key: 'pay', historyLimit },
      ),
    ],
    env,
  });
  const proxies = { gov: govProxy, wal: walProxy, pay: payProxy };
  return {
    paygraph,
    proxies,
    async [Symbol.asyncDispose]() {
      await paygraph[Symbol.asyncDispose]();
      await Promise.all(Object.values(proxies).map((proxy) => proxy[Symbol.asyncDispose]()));
    },
  };
}
