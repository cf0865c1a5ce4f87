import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { amountOrder } from './amount-order.ts';
import { connectionConstants } from './connection-constants.ts';
import {
  amountLines,
  currencyLines,
  idOrder,
  inferredTextLines,
  inferredWordLines,
  instantLines,
  instantOrder,
  ownIdLines,
  refLines,
  textLines,
} from './lines.ts';

export function transactionCapabilities(settings: GovineerSettings): SourceCapabilities<'transaction'> {
  return {
    operations: ['LIST', 'READ', 'CREATE', 'CAPTURE', 'VOID', 'REFUND'],
    scope: 'account',
    filters: {
      id: ownIdLines(settings),
      nativeId: ownIdLines(settings),
      customerId: refLines(settings, 'customer_uid'),
      status: inferredWordLines('the words of status'),
      amount: amountLines('Govineer, payments: total_amount, in minor units of currency'),
      currency: currencyLines,
      reference: textLines(settings),
      description: inferredTextLines(settings, 'description'),
      createdAt: instantLines('created_at', false),
      updatedAt: instantLines('updated_at', true),
      paymentMethodKind: [
        // A row whose method has no type reads like one without a method: never exact.
        {
          operators: ['eq', 'in'],
          precision: 'superset',
          basis: 'assumed',
          unproven: 'superset',
          source: 'inferred: the path payment_method/payment_method_type can be filtered by',
        },
        {
          operators: ['ne', 'notIn'],
          precision: 'superset',
          basis: 'assumed',
          unproven: 'local',
          source: 'inferred: the path payment_method/payment_method_type, and that its words have one case',
        },
      ],
    },
    constants: {
      ...connectionConstants(settings),
      mode: settings.mode,
      customerName: null,
      customerEmail: null,
      customerPhone: null,
      completedAt: null,
      failureCode: null,
    },
    orders: { createdAt: instantOrder(false), amount: amountOrder(settings.currencies) },
    idOrder: idOrder(settings),
    idsPerCall: maxTop,
    maxPageSize: maxTop,
    requires: [],
    counts: true,
    // Inferred: $count is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
    absent: [
      'billingSubscription',
      'paymentLink',
      'terminal',
      'customerName',
      'customerEmail',
      'customerPhone',
      'tipAmount',
      'captureMethod',
      'billingAddress',
      'shippingAddress',
      'version',
      'completedAt',
      'scheduledFor',
      'settledAt',
    ],
  };
}
