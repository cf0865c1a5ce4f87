import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import {
  currencyLines,
  customerKeyLines,
  decimalLines,
  decimalOrder,
  instantLines,
  createdAtOrder,
  nullableTextLines,
  ownIdLines,
  partTextLines,
  wordLines,
} from './lines.ts';
import { listed } from './listed.ts';

export function transactionCapabilities(settings: WalleeSettings): SourceCapabilities<'transaction'> {
  return {
    ...listed('account', {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        customerId: customerKeyLines,
        status: wordLines,
        amount: decimalLines,
        currency: currencyLines('currency'),
        reference: nullableTextLines,
        customerEmail: nullableTextLines,
        customerName: partTextLines,
        customerPhone: partTextLines,
        createdAt: instantLines(settings, false),
        completedAt: instantLines(settings, true),
        updatedAt: [
          {
            operators: ['eq', 'gt', 'gte', 'lt', 'lte', 'in'],
            precision: 'superset',
            basis: 'documented',
            unproven: 'superset',
            source: 'wallee, models: the latest of the dates of a transaction',
          },
          {
            operators: ['missing', 'present'],
            precision: 'exact',
            basis: 'documented',
            unproven: 'superset',
            source: 'wallee, models: every transaction has createdOn',
          },
        ],
        failureCode: [
          // A reason may stand on a transaction that we do not call failed.
          {
            operators: ['eq', 'in', 'present'],
            precision: 'superset',
            basis: 'assumed',
            unproven: 'superset',
            source: 'assumed: failureReason.id can be searched',
          },
        ],
        ...(settings.mode === null
          ? {
              mode: [
                {
                  operators: ['eq', 'in'],
                  precision: 'superset',
                  basis: 'documented',
                  unproven: 'superset',
                  source: 'wallee, client libraries: the words of environment and authorizationEnvironment',
                },
              ],
            }
          : {}),
      },
      constants: {
        ...connectionConstants(settings),
        ...(settings.mode === null ? {} : { mode: settings.mode }),
        description: null,
        last4: null,
      },
      orders: { ...createdAtOrder(settings), amount: decimalOrder },
      absent: ['baseAmount', 'description', 'paymentLink', 'scheduledFor', 'settledAt'],
    }),
    operations: ['LIST', 'READ', 'CREATE', 'CAPTURE', 'VOID', 'REFUND'],
  };
}
