import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { connectionConstants } from './connection-constants.ts';
import { idOrder, instantLines, instantOrder, ownIdLines, refLines } from './lines.ts';

export function paymentAttemptCapabilities(settings: GovineerSettings): SourceCapabilities<'paymentAttempt'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      id: ownIdLines(settings),
      nativeId: ownIdLines(settings),
      transactionId: refLines(settings, 'payment_uid'),
      createdAt: instantLines('created_at', false),
    },
    constants: connectionConstants(settings),
    orders: { createdAt: instantOrder(false) },
    idOrder: idOrder(settings),
    idsPerCall: maxTop,
    maxPageSize: maxTop,
    requires: [],
    counts: true,
    // Inferred: $count is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
  };
}
