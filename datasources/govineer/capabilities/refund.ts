import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { amountOrder } from './amount-order.ts';
import { connectionConstants } from './connection-constants.ts';
import {
  amountLines,
  currencyLines,
  idOrder,
  inferredWordLines,
  instantLines,
  instantOrder,
  ownIdLines,
  refLines,
} from './lines.ts';

export function refundCapabilities(settings: GovineerSettings): SourceCapabilities<'refund'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      id: ownIdLines(settings),
      nativeId: ownIdLines(settings),
      transactionId: refLines(settings, 'payment_uid'),
      status: inferredWordLines('the words of status'),
      amount: amountLines('inferred: amount, in minor units of currency'),
      currency: currencyLines,
      createdAt: instantLines('created_at', false),
    },
    // A transaction carries no reference.
    constants: { ...connectionConstants(settings), reference: null },
    orders: { createdAt: instantOrder(false), amount: amountOrder(settings.currencies) },
    idOrder: idOrder(settings),
    idsPerCall: maxTop,
    maxPageSize: maxTop,
    requires: [],
    counts: true,
    // Inferred: $count is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
    absent: ['reason', 'reference'],
  };
}
