import type { ProviderName } from '../../../src/domain/provider-name.ts';
import { efakaOperations } from './efaka.ts';
import { govineerOperations } from './govineer.ts';
import type { ProviderOperations } from './operation.ts';
import { paysleyOperations } from './paysley.ts';
import { profituityOperations } from './profituity.ts';
import { walleeOperations } from './wallee.ts';

/** What each provider offers, and what becomes of it here. */
export const providerOperations = {
  EFAKA: efakaOperations,
  GOVINEER: govineerOperations,
  PAYSLEY: paysleyOperations,
  PROFITUITY: profituityOperations,
  WALLEE: walleeOperations,
} as const satisfies Record<ProviderName, ProviderOperations>;
