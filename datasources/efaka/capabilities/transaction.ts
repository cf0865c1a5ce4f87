import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxLookups } from '../reader.ts';
import { connectionConstants, pinLines, pins, textIds } from './lines.ts';

export function transactionCapabilities(settings: EfakaSettings): SourceCapabilities<'transaction'> {
  return {
    operations: ['LIST', 'READ', 'CREATE', 'CAPTURE', 'VOID', 'REFUND'],
    scope: 'account',
    filters: pinLines(settings),
    constants: {
      ...connectionConstants(settings),
      mode: settings.mode,
      customerId: null,
      updatedAt: null,
    },
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: maxLookups,
    requires: pins(settings),
    counts: false,
    countsBasis: 'documented',
    absent: [
      'customer',
      'billingSubscription',
      'paymentLink',
      'terminal',
      'baseAmount',
      'taxAmount',
      'feeAmount',
      'tipAmount',
      'refundState',
      'refundedAmount',
      'refundableAmount',
      'version',
      'updatedAt',
      'scheduledFor',
      'settledAt',
    ],
  };
}
