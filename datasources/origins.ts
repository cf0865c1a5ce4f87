import type { ProviderName } from '../src/domain/provider-name.ts';
import { providers } from './registry.ts';
import type { ProviderOrigins } from './rows/origins.ts';

/** Where what each provider's records show comes from. */
export const origins = Object.fromEntries(
  Object.entries(providers).map(([name, registered]) => [name.toUpperCase(), registered.origins]),
) as Readonly<Record<ProviderName, ProviderOrigins>>;
