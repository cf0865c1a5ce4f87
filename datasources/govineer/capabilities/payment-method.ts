import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { connectionConstants } from './connection-constants.ts';
import { localIdOrder } from './lines.ts';

/** Saved methods hang on their customer: no flat list, one call for each customer. */
export function paymentMethodCapabilities(settings: GovineerSettings): SourceCapabilities<'paymentMethod'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      customerId: [
        {
          operators: ['eq', 'in'],
          precision: 'exact',
          basis: 'documented',
          unproven: 'superset',
          source: 'Govineer, wallets: GET /api/customers/{uid}/payment-methods',
        },
      ],
    },
    constants: connectionConstants(settings),
    orders: {},
    idOrder: localIdOrder,
    idsPerCall: 1,
    maxPageSize: maxTop,
    requires: ['customerId'],
    readsByParent: true,
    counts: false,
    countsBasis: 'documented',
    absent: ['createdAt'],
  };
}
