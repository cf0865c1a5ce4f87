import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaysleySettings } from '../../../src/config/paysley.ts';
import { modeOf } from '../connection.ts';

/** The connection itself: the provider has nothing to tell of it. */
export const accountMappers: PropertyMappers<'account', PaysleySettings> = {
  client: () => null,
  name: ({ displayName }) => displayName,
  state: () => 'ACTIVE',
  mode: modeOf,
  defaultCurrency: ({ currency }) => currency,
  timeZone: ({ timeZone }) => timeZone,
  createdAt: () => null,
  raw: () => null,
};
