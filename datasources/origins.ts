import type { ProviderName } from '../src/domain/provider-name.ts';
import { efakaOrigins } from './efaka/origins.ts';
import { govineerOrigins } from './govineer/origins.ts';
import { paysleyOrigins } from './paysley/origins.ts';
import { profituityOrigins } from './profituity/origins.ts';
import type { ProviderOrigins } from './rows/origins.ts';
import { walleeOrigins } from './wallee/origins.ts';

/** Where what each provider's records show comes from; a provider that is missing here does not compile. */
export const origins: Readonly<Record<ProviderName, ProviderOrigins>> = {
  EFAKA: efakaOrigins,
  GOVINEER: govineerOrigins,
  PAYSLEY: paysleyOrigins,
  PROFITUITY: profituityOrigins,
  WALLEE: walleeOrigins,
};
