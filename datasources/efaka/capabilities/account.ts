import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, textIds } from './lines.ts';

/** The one account is of our own making: nobody is asked. */
export function accountCapabilities(settings: EfakaSettings): SourceCapabilities<'account'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'connection',
    filters: {},
    constants: {
      ...connectionConstants(settings),
      clientId: null,
      name: settings.displayName,
      state: 'ACTIVE',
      createdAt: null,
    },
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: 1,
    requires: [],
    counts: true,
    countsBasis: 'documented',
    absent: ['client', 'defaultCurrency', 'timeZone', 'createdAt'],
  };
}
