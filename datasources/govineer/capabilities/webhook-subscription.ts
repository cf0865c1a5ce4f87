import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import { localIdOrder } from './lines.ts';

/** One at most in each account, read from the account itself. */
export function webhookSubscriptionCapabilities(
  settings: GovineerSettings,
): SourceCapabilities<'webhookSubscription'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {},
    constants: connectionConstants(settings),
    orders: {},
    idOrder: localIdOrder,
    idsPerCall: 1,
    maxPageSize: 1,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    absent: ['events'],
  };
}
