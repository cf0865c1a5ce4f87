import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';

/** The connection itself: the provider has nothing to tell of it. */
export const accountMappers: PropertyMappers<'account', EfakaSettings> = {
  client: () => null,
  name: ({ displayName }) => displayName,
  state: () => 'ACTIVE',
  mode: ({ mode }) => mode,
  defaultCurrency: () => null,
  timeZone: () => null,
  createdAt: () => null,
  raw: () => null,
};
