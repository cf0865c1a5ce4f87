import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, dayLines, keywordLines, textIds, windowOrder } from './lines.ts';

export function refundCapabilities(settings: PaysleySettings): SourceCapabilities<'refund'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      transactionId: [
        {
          operators: ['eq', 'in'],
          precision: 'superset',
          basis: 'documented',
          unproven: 'superset',
          source: 'Paysley, payment history: reference_payment_id names the row a refund is of',
        },
      ],
      // A refund repeats its payment's reference, and is found by it.
      reference: keywordLines(settings),
      createdAt: dayLines(settings),
    },
    constants: connectionConstants(settings),
    orders: { createdAt: windowOrder(settings) },
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: settings.historyLimit,
    requires: [],
    counts: false,
    countsBasis: 'documented',
    absent: ['reason'],
  };
}
