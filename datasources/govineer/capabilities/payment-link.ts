import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import { localIdOrder } from './lines.ts';

/** Hosted sessions can be read by id only (Govineer, hosted sessions): no list is documented. */
export function paymentLinkCapabilities(settings: GovineerSettings): SourceCapabilities<'paymentLink'> {
  return {
    operations: ['READ'],
    scope: 'account',
    filters: {},
    constants: {
      ...connectionConstants(settings),
      kind: 'HOSTED_SESSION',
      customerId: null,
      reference: null,
      createdAt: null,
    },
    orders: {},
    idOrder: localIdOrder,
    idsPerCall: 1,
    maxPageSize: null,
    requires: ['id'],
    counts: false,
    countsBasis: 'documented',
    absent: ['reference', 'shortUrl', 'qrCodeUrl', 'customer', 'transactions', 'createdAt', 'version'],
  };
}
