import { startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import type { AllKey } from '../kit/all-providers.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { AccountsOfProvidersDocument } from '../e2e/generated/graphql.ts';

/** A server over a small sandbox of each provider, for a client to talk to. */
export interface Shop extends AsyncDisposable {
  readonly paygraph: Paygraph;
  /** The id of an account at a provider. */
  accountAt(key: AllKey): Promise<string>;
}

export async function startShop(): Promise<Shop> {
  const all = await startAllProviders({ scale: 0.01 });
  const world = await startAllWorld(all);
  const { paygraph } = world;
  return {
    paygraph,
    async accountAt(key) {
      const { data, text } = await paygraph.query(AccountsOfProvidersDocument, {});
      const found = data?.accounts?.nodes.find(({ provider }) => provider.connection === key);
      if (found === undefined) throw new Error(`there is no account at ${key}: ${text}`);
      return found.id;
    },
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await all[Symbol.asyncDispose]();
    },
  };
}
