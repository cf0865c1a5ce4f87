import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { accountIdLines, ownIdLines, refLines, textLines } from './lines.ts';
import { connectionConstants, listed } from './listed.ts';

/** Templates that hang on no schedule: saved bank accounts. Their properties are published, their list is assumed. */
export function paymentMethodCapabilities(settings: ProfituitySettings): SourceCapabilities<'paymentMethod'> {
  return listed(settings, {
    filters: {
      id: ownIdLines,
      nativeId: ownIdLines,
      accountId: accountIdLines,
      customerId: refLines('customerId', { published: true, nullable: true }),
    },
    constants: connectionConstants(settings),
    orders: {},
    absent: ['isDefault'],
  });
}

/** Templates with a schedule. */
export function billingSubscriptionCapabilities(
  settings: ProfituitySettings,
): SourceCapabilities<'billingSubscription'> {
  return {
    ...listed(settings, {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        accountId: accountIdLines,
        customerId: refLines('customerId', { published: true, nullable: true }),
        // Whether one that is active has begun is for the clock to say, which is here.
        status: [
          {
            operators: ['eq', 'ne', 'in', 'notIn'],
            precision: 'superset',
            basis: 'documented',
            unproven: 'superset',
            source: 'sample: isActive of a template',
          },
        ],
        reference: textLines(settings, 'externalId', { published: true, nullable: true }),
      },
      constants: connectionConstants(settings),
      orders: {},
      absent: ['product', 'customerEmail', 'nextPaymentAt', 'endedAt'],
    }),
    operations: ['LIST', 'READ', 'CANCEL'],
  };
}
