import type { EfakaSandbox } from '../../sandbox/efaka/server.ts';
import { startEfakaSandbox } from '../../sandbox/efaka/server.ts';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { Journal } from '../../sandbox/kit/journal.ts';
import type { PaysleySandbox } from '../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../sandbox/paysley/server.ts';
import type { ProfituitySandbox } from '../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../sandbox/profituity/server.ts';
import type { WalleeSandbox } from '../../sandbox/wallee/server.ts';
import { startWalleeSandbox } from '../../sandbox/wallee/server.ts';
import type { Environment } from '../../src/config/environment.ts';
import type { FaultProxy } from './fault-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { ConnectionConfig, Paygraph } from './paygraph.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  startPaygraph,
  walleeConnection,
} from './paygraph.ts';

/** The keys of connections to providers that list, one of each. */
export const listingKeys = ['gov', 'wal', 'pay', 'pro'] as const;
export type ListingKey = (typeof listingKeys)[number];

/** The keys of connections to every provider: `efa` finds payments by id and by reference only. */
export const allKeys = [...listingKeys, 'efa'] as const;
export type AllKey = (typeof allKeys)[number];

/** One provider of each kind. */
export interface AllProviders extends AsyncDisposable {
  readonly gov: GovineerSandbox;
  readonly wal: WalleeSandbox;
  readonly pay: PaysleySandbox;
  readonly pro: ProfituitySandbox;
  readonly efa: EfakaSandbox;
  /** Every provider's journal, by key. */
  readonly requests: Readonly<Record<AllKey, Journal>>;
}

/** A server that knows all of them, each behind a proxy that can break. */
export interface AllWorld extends AsyncDisposable {
  readonly paygraph: Paygraph;
  readonly proxies: Readonly<Record<AllKey, FaultProxy>>;
}

/** `scale`: of all of them, 1 is about 2,000 payments each. Default: about a hundred. */
export async function startAllProviders({ scale }: { readonly scale?: number } = {}): Promise<AllProviders> {
  const gov = await startGovineerSandbox({ scale: scale ?? 0.05 });
  const wal = await startWalleeSandbox({ scale: scale ?? 0.06, rateLimitPerSpace: 1_000_000 });
  const pay = await startPaysleySandbox({ scale: scale ?? 0.05 });
  const pro = await startProfituitySandbox({ scale: scale ?? 0.05 });
  const efa = await startEfakaSandbox({ scale: scale ?? 0.05 });
  const all = { gov, wal, pay, pro, efa } as const;
  return {
    ...all,
    requests: {
      gov: gov.requests,
      wal: wal.requests,
      pay: pay.requests,
      pro: pro.requests,
      efa: efa.requests,
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(all).map((sandbox: { close(): Promise<void> }) => sandbox.close()));
    },
  };
}

export interface AllWorldOptions {
  readonly env?: Environment;
  /** Settings of a connection over those that tell what is known of its sandbox. */
  readonly settings?: Readonly<Partial<Record<AllKey, Readonly<Record<string, unknown>>>>>;
  /** Connections that the server has. Default: to all of them. */
  readonly keys?: readonly AllKey[];
}

/** Connections by the keys of `allKeys`. Of eFaka nothing is kept for a while, so that every read shows as a call. */
export async function startAllWorld(
  all: AllProviders,
  { env = {}, settings = {}, keys = allKeys }: AllWorldOptions = {},
): Promise<AllWorld> {
  const { gov, wal, pay, pro, efa } = all;
  const proxies = {
    gov: await startFaultProxy(gov.url),
    wal: await startFaultProxy(new URL(wal.url).origin),
    pay: await startFaultProxy(pay.url),
    pro: await startFaultProxy(pro.url),
    efa: await startFaultProxy(efa.url),
  } as const;
  const through = (key: AllKey, url: string): string => proxies[key].origin + new URL(url).pathname;
  const told = { rereadSeconds: 0 };
  const { origin } = proxies.gov;
  const connections: Readonly<Record<AllKey, ConnectionConfig>> = {
    gov: connectionTo({ ...gov, url: origin, tokenUrl: through('gov', gov.tokenUrl) }, own('gov')),
    wal: walleeConnection({ ...wal, url: through('wal', wal.url) }, own('wal')),
    pay: paysleyConnection({ ...pay, baseUrl: through('pay', pay.baseUrl) }, own('pay')),
    pro: profituityConnection({ ...pro, url: proxies.pro.origin }, own('pro')),
    efa: efakaConnection({ ...efa, url: proxies.efa.origin }, { ...told, ...own('efa') }),
  };
  function own(key: AllKey): ConnectionConfig {
    return { key, ...settings[key] };
  }
  const paygraph = await startPaygraph({ connections: keys.map((key) => connections[key]), env });
  return {
    paygraph,
    proxies,
    async [Symbol.asyncDispose]() {
      await paygraph[Symbol.asyncDispose]();
      await Promise.all(Object.values(proxies).map((proxy) => proxy[Symbol.asyncDispose]()));
    },
  };
}
