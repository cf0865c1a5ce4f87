import type { ConfiguredProvider, ConnectionSettings } from '../src/config/settings.ts';
import type { Provider, ProviderDeps } from '../src/ports/provider.ts';
import { createGovineer } from './govineer/index.ts';
import { createPaysley } from './paysley/index.ts';
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
  GOVINEER: createGovineer,
  PAYSLEY: createPaysley,
  WALLEE: createWallee,
} as const satisfies ProviderFactories;

export type RegisteredProvider = keyof typeof providerFactories;

/** The provider of one connection. */
export function createProvider(settings: ConnectionSettings, deps: ProviderDeps): Provider {
  switch (settings.provider) {
    case 'govineer':
      return providerFactories.GOVINEER(settings, deps);
    case 'paysley':
      return providerFactories.PAYSLEY(settings, deps);
    case 'wallee':
      return providerFactories.WALLEE(settings, deps);
  }
}
