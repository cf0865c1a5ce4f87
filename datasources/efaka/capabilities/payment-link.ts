import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, textIds } from './lines.ts';

/** Checkouts can be read by id only (inferred of `GET /v3/checkouts/{id}/payment`). */
export function paymentLinkCapabilities(settings: EfakaSettings): SourceCapabilities<'paymentLink'> {
  return {
    operations: ['READ'],
    scope: 'account',
    filters: {},
    constants: {
      ...connectionConstants(settings),
      kind: 'CHECKOUT_PAGE',
      customerId: null,
      createdAt: null,
    },
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: null,
    requires: ['id', 'nativeId'],
    counts: false,
    countsBasis: 'documented',
    absent: ['description', 'url', 'shortUrl', 'qrCodeUrl', 'customer', 'expiresAt', 'createdAt', 'version'],
  };
}
