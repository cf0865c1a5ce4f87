import type { AllProviders } from '../kit/all-providers.ts';
import { startAllProviders } from '../kit/all-providers.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  startPaygraph,
  walleeConnection,
} from '../kit/paygraph.ts';

/** A server over every provider's sandbox, nothing between them, with few records: thousands of lists are read. */
export interface InjectionWorld extends AsyncDisposable {
  readonly paygraph: Paygraph;
  readonly providers: AllProviders;
}

export async function startInjectionWorld(): Promise<InjectionWorld> {
  const providers = await startAllProviders({ scale: 0.005 });
  const { gov, wal, pay, pro, efa } = providers;
  const paygraph = await startPaygraph({
    connections: [
      connectionTo(gov, { key: 'gov' }),
      walleeConnection(wal, { key: 'wal' }),
      paysleyConnection(pay, { key: 'pay' }),
      profituityConnection(pro, { key: 'pro' }),
      efakaConnection(efa, { key: 'efa' }),
    ],
    // What is slow here is the machine.
    env: { PROVIDER_DEADLINE_MS: '20000', REQUEST_DEADLINE_MS: '60000' },
  });
  return {
    paygraph,
    providers,
    async [Symbol.asyncDispose]() {
      await paygraph[Symbol.asyncDispose]();
      await providers[Symbol.asyncDispose]();
    },
  };
}
