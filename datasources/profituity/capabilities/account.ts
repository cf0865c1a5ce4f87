import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './listed.ts';

/** Merchants are few: their list is read whole, and serves reads by id too. */
export function accountCapabilities(settings: ProfituitySettings): SourceCapabilities<'account'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'connection',
    filters: {},
    constants: { ...connectionConstants(settings), clientId: null },
    orders: {},
    idOrder: {
      compare: 'codePoints',
      native: false,
      basis: 'documented',
      source: 'the list of merchants is read whole and sorted here',
    },
    idsPerCall: settings.takeLimit,
    maxPageSize: settings.takeLimit,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    absent: ['client', ...(settings.timeZone === null ? (['timeZone'] as const) : [])],
  };
}
