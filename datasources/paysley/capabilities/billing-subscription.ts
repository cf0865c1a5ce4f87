import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, textIds } from './lines.ts';

/** Series of scheduled payments, made out of the whole history. */
export function billingSubscriptionCapabilities(
  settings: PaysleySettings,
): SourceCapabilities<'billingSubscription'> {
  return {
    operations: ['LIST', 'READ', 'CANCEL'],
    scope: 'account',
    filters: {},
    constants: { ...connectionConstants(settings), status: 'UNKNOWN' },
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: settings.historyLimit,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    absent: ['product', 'name', 'nextPaymentAt', 'interval', 'intervalCount', 'startsAt', 'endedAt'],
  };
}
