import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import {
  currencyLines,
  decimalLines,
  decimalOrder,
  instantLines,
  createdAtOrder,
  nullableTextLines,
  ownIdLines,
  refLines,
  wordLines,
} from './lines.ts';
import { listed } from './listed.ts';

export function refundCapabilities(settings: WalleeSettings): SourceCapabilities<'refund'> {
  return listed('account', {
    filters: {
      id: ownIdLines,
      nativeId: ownIdLines,
      transactionId: refLines('transaction.id'),
      status: wordLines,
      reference: nullableTextLines,
      amount: decimalLines,
      currency: currencyLines('transaction.currency'),
      createdAt: instantLines(settings, false),
    },
    constants: connectionConstants(settings),
    orders: { ...createdAtOrder(settings), amount: decimalOrder },
  });
}
