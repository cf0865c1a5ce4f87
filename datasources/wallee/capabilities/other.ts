import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import { customerKeyLines, nullableTextLines, ownIdLines, textLines, wordLines } from './lines.ts';
import { listed } from './listed.ts';

/** Tokens. */
export function paymentMethodCapabilities(settings: WalleeSettings): SourceCapabilities<'paymentMethod'> {
  return listed(
    'account',
    {
      filters: { id: ownIdLines, nativeId: ownIdLines, customerId: customerKeyLines },
      constants: connectionConstants(settings),
      orders: {},
      absent: ['isDefault'],
    },
    ['DELETE'],
  );
}

/** Subscription products. */
export function productCapabilities(settings: WalleeSettings): SourceCapabilities<'product'> {
  return listed(
    'account',
    {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        name: textLines,
        sku: nullableTextLines,
        state: wordLines,
      },
      constants: {
        ...connectionConstants(settings),
        kind: 'SUBSCRIPTION',
        categoryId: null,
        categoryName: null,
        price: null,
        stockOnHand: null,
      },
      orders: {},
      absent: [
        'description',
        'category',
        'categoryName',
        'price',
        'cost',
        'stock',
        'taxId',
        'taxLabel',
        'taxRate',
        'imageUrl',
        'createdAt',
      ],
    },
    ['CREATE', 'UPDATE', 'DELETE'],
  );
}

export function billingSubscriptionCapabilities(
  settings: WalleeSettings,
): SourceCapabilities<'billingSubscription'> {
  return {
    ...listed('account', {
      filters: { id: ownIdLines, nativeId: ownIdLines, status: wordLines, reference: nullableTextLines },
      constants: { ...connectionConstants(settings), customerId: null },
      orders: {},
      absent: ['customer', 'customerEmail', 'nextPaymentAt', 'amount'],
    }),
    operations: ['LIST', 'READ', 'CANCEL'],
  };
}

/** Whether a link is open depends on the time of day: its status is never pushed. */
export function paymentLinkCapabilities(settings: WalleeSettings): SourceCapabilities<'paymentLink'> {
  return listed(
    'account',
    {
      filters: { id: ownIdLines, nativeId: ownIdLines, reference: nullableTextLines },
      constants: {
        ...connectionConstants(settings),
        kind: 'REUSABLE_LINK',
        customerId: null,
        createdAt: null,
      },
      orders: {},
      absent: ['shortUrl', 'qrCodeUrl', 'customer', 'transactions', 'createdAt'],
    },
    ['CREATE', 'UPDATE', 'DELETE'],
  );
}

export function terminalCapabilities(settings: WalleeSettings): SourceCapabilities<'terminal'> {
  return listed('account', {
    filters: { id: ownIdLines, nativeId: ownIdLines },
    constants: connectionConstants(settings),
    orders: {},
    absent: ['model', 'location', 'online', 'lastSeenAt'],
  });
}

/** Webhook listeners. */
export function webhookSubscriptionCapabilities(
  settings: WalleeSettings,
): SourceCapabilities<'webhookSubscription'> {
  return listed('account', {
    filters: { id: ownIdLines, nativeId: ownIdLines },
    constants: connectionConstants(settings),
    orders: {},
  });
}
