import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, textIds } from './lines.ts';

/** Payment requests, and the two variants of the one POS link: two places, told apart by the kind. */
export function paymentLinkCapabilities(settings: PaysleySettings): SourceCapabilities<'paymentLink'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      kind: [
        {
          operators: ['eq', 'in'],
          precision: 'exact',
          basis: 'documented',
          unproven: 'superset',
          source: 'Paysley: requests and the POS link are read in different places',
        },
      ],
    },
    constants: { ...connectionConstants(settings), customerId: null },
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: settings.historyLimit,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    absent: ['description', 'shortUrl', 'qrCodeUrl', 'customer', 'version'],
  };
}
