import type { ConfiguredProvider, ConnectionSettings } from '../src/config/settings.ts';
import type { Provider, ProviderDeps } from '../src/ports/provider.ts';
import { createEfaka } from './efaka/index.ts';
import { createGovineer } from './govineer/index.ts';
import { createPaysley } from './paysley/index.ts';
import { createProfituity } from './profituity/index.ts';
import { createWallee } from './wallee/index.ts';

/** The settings of one provider's connections. */
type SettingsOf<P extends ConfiguredProvider> = Extract<ConnectionSettings, { readonly provider: P }>;

type ProviderFactories = {
  readonly [P in ConfiguredProvider as Uppercase<P>]: (
    settings: SettingsOf<P>,
    deps: ProviderDeps,
  ) => Provider;
};

/** Every provider that a configuration can name; one that is missing here does not compile. */
export const providerFactories = {
  EFAKA: createEfaka,
  GOVINEER: createGovineer,
  PAYSLEY: createPaysley,
  PROFITUITY: createProfituity,
  WALLEE: createWallee,
} as const satisfies ProviderFactories;

export type RegisteredProvider = keyof typeof providerFactories;

/** The provider of one connection. */
export function createProvider(settings: ConnectionSettings, deps: ProviderDeps): Provider {
  switch (settings.provider) {
    case 'efaka':
      return providerFactories.EFAKA(settings, deps);
    case 'govineer':
      return providerFactories.GOVINEER(settings, deps);
    case 'paysley':
      return providerFactories.PAYSLEY(settings, deps);
    case 'profituity':
      return providerFactories.PROFITUITY(settings, deps);
    case 'wallee':
      return providerFactories.WALLEE(settings, deps);
  }
}
