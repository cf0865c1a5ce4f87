import type { z } from 'zod';
import type { EnvironmentOfProvider } from './connection.ts';
import { efakaEnvironment, efakaSchema } from './efaka.ts';
import { govineerEnvironment, govineerSchema } from './govineer.ts';
import { paysleyEnvironment, paysleySchema, paysleySettings } from './paysley.ts';
import { profituityEnvironment, profituitySchema } from './profituity.ts';
import type { ConfiguredProvider, ConnectionSettings } from './settings.ts';
import { walleeEnvironment, walleeSchema } from './wallee.ts';

/** How one provider's connections are written down. */
export interface ProviderConfig {
  readonly schema: z.ZodType<ConnectionSettings>;
  /** The fields its schema knows, for guessing what a mistyped one was meant to be. */
  readonly fields: readonly string[];
  readonly environment: EnvironmentOfProvider;
}

export const providerConfigs = {
  efaka: {
    schema: efakaSchema,
    fields: Object.keys(efakaSchema.shape),
    environment: efakaEnvironment,
  },
  govineer: {
    schema: govineerSchema,
    fields: Object.keys(govineerSchema.shape),
    environment: govineerEnvironment,
  },
  paysley: {
    schema: paysleySchema,
    fields: paysleySettings,
    environment: paysleyEnvironment,
  },
  profituity: {
    schema: profituitySchema,
    fields: Object.keys(profituitySchema.shape),
    environment: profituityEnvironment,
  },
  wallee: {
    schema: walleeSchema,
    fields: Object.keys(walleeSchema.shape),
    environment: walleeEnvironment,
  },
} as const satisfies Record<ConfiguredProvider, ProviderConfig>;

export const configuredProviders = Object.keys(providerConfigs) as readonly ConfiguredProvider[];

export function isConfiguredProvider(value: unknown): value is ConfiguredProvider {
  return typeof value === 'string' && Object.hasOwn(providerConfigs, value);
}
