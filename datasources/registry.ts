import type { ConnectionSettings, ProviderConfig } from '../src/config/connection.ts';
import { efakaConfig } from '../src/config/efaka.ts';
import { govineerConfig } from '../src/config/govineer.ts';
import { paysleyConfig } from '../src/config/paysley.ts';
import { profituityConfig } from '../src/config/profituity.ts';
import { walleeConfig } from '../src/config/wallee.ts';
import type { ProviderName } from '../src/domain/provider-name.ts';
import type { Provider, ProviderDeps } from '../src/ports/provider.ts';
import type { ProviderOrigins } from './rows/origins.ts';
import { createEfaka } from './efaka/index.ts';
import { efakaOrigins } from './efaka/origins.ts';
import { createGovineer } from './govineer/index.ts';
import { govineerOrigins } from './govineer/origins.ts';
import { createPaysley } from './paysley/index.ts';
import { paysleyOrigins } from './paysley/origins.ts';
import { createProfituity } from './profituity/index.ts';
import { profituityOrigins } from './profituity/origins.ts';
import { createWallee } from './wallee/index.ts';
import { walleeOrigins } from './wallee/origins.ts';

/** A provider as the service knows it: how its connections are written down, what is made of one, what its records show. */
interface Registration<Settings extends ConnectionSettings> {
  readonly config: ProviderConfig<Settings>;
  readonly create: (settings: Settings, deps: ProviderDeps) => Provider;
  /** For docs/providers.md. */
  readonly origins: ProviderOrigins;
}

/** Holds a registration's halves to the same settings. */
function register<Settings extends ConnectionSettings>(
  config: ProviderConfig<Settings>,
  create: Registration<Settings>['create'],
  origins: ProviderOrigins,
): Registration<Settings> {
  return { config, create, origins };
}

/** Every provider, by the name that configurations have; one that is missing here does not compile. */
export const providers = {
  efaka: register(efakaConfig, createEfaka, efakaOrigins),
  govineer: register(govineerConfig, createGovineer, govineerOrigins),
  paysley: register(paysleyConfig, createPaysley, paysleyOrigins),
  profituity: register(profituityConfig, createProfituity, profituityOrigins),
  wallee: register(walleeConfig, createWallee, walleeOrigins),
} as const satisfies Record<Lowercase<ProviderName>, unknown>;

type RegisteredName = keyof typeof providers;

/** The provider of one connection. Throws if its provider is not registered, which no checked configuration's is. */
export function createProvider(settings: ConnectionSettings, deps: ProviderDeps): Provider {
  const { provider } = settings;
  if (!isRegistered(provider)) throw new Error(`No provider is registered as '${provider}'`);
  // Sound because the settings of a name were made by that name's own schema.
  const { create } = providers[provider] as unknown as Registration<ConnectionSettings>;
  return create(settings, deps);
}

function isRegistered(name: string): name is RegisteredName {
  return Object.hasOwn(providers, name);
}
