import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import { instantLines, createdAtOrder, ownIdLines, refLines } from './lines.ts';
import { listed } from './listed.ts';

export function paymentAttemptCapabilities(settings: WalleeSettings): SourceCapabilities<'paymentAttempt'> {
  return listed('account', {
    filters: {
      id: ownIdLines,
      nativeId: ownIdLines,
      transactionId: refLines('linkedTransaction', true),
      createdAt: instantLines(settings, false),
    },
    constants: connectionConstants(settings),
    orders: createdAtOrder(settings),
    absent: ['amount'],
  });
}
