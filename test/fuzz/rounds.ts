import type { AllKey, AllProviders, AllWorld } from '../kit/all-providers.ts';
import { allKeys, startAllWorld } from '../kit/all-providers.ts';
import type { ConnectionConfig, Paygraph } from '../kit/paygraph.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  startPaygraph,
  walleeConnection,
} from '../kit/paygraph.ts';
import type { FuzzOptions } from './run.ts';

/** Stands in whatever a failing provider answers. */
export const planted = 'planted-7d1f';

const failure = {
  kind: 'reply',
  status: 400,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: { code: planted, message: planted }, message: planted, detail: planted }),
} as const;

/** A part of a run, against a server of its own. */
export interface Round {
  readonly name: string;
  readonly paygraph: Paygraph;
  /** Of all operations, 0 to 1. */
  readonly share: number;
  readonly before?: FuzzOptions['before'];
}

export interface Rounds extends AsyncDisposable {
  readonly all: readonly Round[];
  /** Every credential of the providers, and every token that was seen on its way. */
  secrets(): Iterable<string>;
}

/**
 * One round for each provider, so that most operations cost the calls of one; one over all of them together; and
 * one over all of them in which each fails now and then.
 */
export async function startRounds(providers: AllProviders): Promise<Rounds> {
  const { gov, wal, pay, pro, efa } = providers;
  const connections: Readonly<Record<AllKey, ConnectionConfig>> = {
    gov: connectionTo(gov, { key: 'gov' }),
    wal: walleeConnection(wal, { key: 'wal' }),
    pay: paysleyConnection(pay, { key: 'pay' }),
    pro: profituityConnection(pro, { key: 'pro' }),
    efa: efakaConnection(efa, { key: 'efa' }),
  };
  const single: Round[] = [];
  for (const key of allKeys) {
    const paygraph = await startPaygraph({ connections: [connections[key]] });
    single.push({ name: key, paygraph, share: key === 'efa' ? 0.08 : 0.2 });
  }
  const together = await startPaygraph({ connections: Object.values(connections) });
  const world = await startAllWorld(providers);
  const { proxies } = world;
  return {
    all: [
      ...single,
      { name: 'all', paygraph: together, share: 0.06 },
      { name: 'failing', paygraph: world.paygraph, share: 0.06, before: failingNowAndThen(proxies) },
    ],
    *secrets() {
      yield* [gov.clientSecret, wal.authenticationKey, pay.accessKey, pro.password, efa.accessToken];
      for (const key of allKeys) yield* proxies[key].secrets;
    },
    async [Symbol.asyncDispose]() {
      const servers = [...single.map(({ paygraph }) => paygraph), together, world];
      await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    },
  };
}

function failingNowAndThen(proxies: AllWorld['proxies']): FuzzOptions['before'] {
  return (chance) => {
    for (const key of allKeys) {
      const fails = chance.chance(0.1);
      proxies[key].fault = () => (fails ? failure : null);
    }
  };
}
