import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { modeOf } from '../connection.ts';
import { connectionConstants, customerLines, dayLines, keywordLines, textIds, windowOrder } from './lines.ts';

export function transactionCapabilities(settings: PaysleySettings): SourceCapabilities<'transaction'> {
  return {
    operations: ['LIST', 'READ', 'CAPTURE', 'REFUND'],
    scope: 'account',
    filters: {
      customerId: customerLines(settings),
      reference: keywordLines(settings),
      customerEmail: keywordLines(settings),
      customerPhone: keywordLines(settings),
      createdAt: dayLines(settings),
    },
    constants: {
      ...connectionConstants(settings),
      mode: modeOf(settings),
      description: null,
      customerName: null,
      updatedAt: null,
      failureCode: null,
      last4: null,
    },
    orders: { createdAt: windowOrder(settings) },
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: settings.historyLimit,
    requires: [],
    // The history counts refunds, captures and reversals with payments.
    counts: false,
    countsBasis: 'documented',
    absent: [
      'savedPaymentMethod',
      'terminal',
      'customerName',
      'baseAmount',
      'taxAmount',
      'feeAmount',
      'tipAmount',
      'description',
      'billingAddress',
      'shippingAddress',
      'version',
      'updatedAt',
      'scheduledFor',
      'settledAt',
    ],
  };
}
