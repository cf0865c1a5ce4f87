import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { OperatorCapability } from '../../../src/filter/capability.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { modeOf } from '../connection.ts';
import { currency } from '../mapper/money.ts';
import {
  accountIdLines,
  amountLines,
  amountOrder,
  createdAtOrder,
  instantLines,
  instantOperators,
  ownIdLines,
  refLines,
  searchedTextLines,
  statusLines,
  textLines,
} from './lines.ts';
import { connectionConstants, listed } from './listed.ts';

const published = { published: true, nullable: true } as const;

export function transactionCapabilities(settings: ProfituitySettings): SourceCapabilities<'transaction'> {
  return {
    ...listed(settings, {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        accountId: accountIdLines,
        customerId: refLines('customerId', published),
        status: statusLines(settings),
        amount: amountLines,
        reference: textLines(settings, 'externalId', published),
        description: textLines(settings, 'description', published),
        customerName: searchedTextLines(settings, 'name'),
        createdAt: instantLines(settings, 'creationTime', { published: true, nullable: false }),
        updatedAt: updatedAtLines(settings),
        completedAt: completedAtLines(settings),
        failureCode: [
          // A code may stand on a payment that we do not call failed.
          {
            operators: ['eq', 'in', 'present'],
            precision: 'superset',
            basis: 'assumed',
            unproven: 'superset',
            source: 'assumed: the property returnCode',
          },
        ],
      },
      constants: {
        ...connectionConstants(settings),
        mode: modeOf(settings),
        currency,
        customerEmail: null,
        customerPhone: null,
        paymentMethodKind: 'BANK_ACCOUNT',
      },
      orders: { createdAt: createdAtOrder(settings), amount: amountOrder },
      absent: [
        'paymentLink',
        'terminal',
        'customerEmail',
        'customerPhone',
        'baseAmount',
        'taxAmount',
        'feeAmount',
        'tipAmount',
        'captures',
        'billingAddress',
        'shippingAddress',
        'version',
      ],
    }),
    operations: ['LIST', 'READ', 'CREATE', 'VOID', 'REFUND'],
  };
}

/**
 * When a payment last changed. The report on status dates is published, but takes a span and nothing else; the
 * property of a row is published by that report, that it can be filtered by is not.
 */
function updatedAtLines(settings: ProfituitySettings): readonly OperatorCapability[] {
  if (settings.updates === 'filter') return instantLines(settings, 'statusDate', published);
  return [
    {
      operators: ['eq', 'in', 'gt', 'gte', 'lt', 'lte'],
      precision: 'superset',
      basis: 'documented',
      unproven: 'superset',
      source: 'sample: statusDatePaymentReport, where the filter leaves a span with two ends',
    },
  ];
}

/** What was completed is what is paid; the day it was is its status date. */
function completedAtLines(settings: ProfituitySettings): readonly OperatorCapability[] {
  if (settings.updates === 'filter') return instantLines(settings, 'statusDate', published);
  return [
    {
      operators: [...instantOperators, 'present'],
      precision: 'superset',
      basis: 'documented',
      unproven: 'superset',
      source: 'sample: status is Paid',
    },
  ];
}
