import type { z } from 'zod';
import type { EnvironmentOfProvider } from './connection.ts';
import { govineerEnvironment, govineerSchema } from './govineer.ts';
import { paysleyEnvironment, paysleySchema, paysleySettings } from './paysley.ts';
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
  wallee: {
    schema: walleeSchema,
    fields: Object.keys(walleeSchema.shape),
    environment: walleeEnvironment,
  },
} as const satisfies Record<ConfiguredProvider, ProviderConfig>;

export const configuredProviders: readonly ConfiguredProvider[] = ['govineer', 'paysley', 'wallee'];

export function isConfiguredProvider(value: unknown): value is ConfiguredProvider {
  return typeof value === 'string' && Object.hasOwn(providerConfigs, value);
}
