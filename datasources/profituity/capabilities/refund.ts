import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { currency } from '../mapper/money.ts';
import {
  accountIdLines,
  amountLines,
  amountOrder,
  createdAtOrder,
  instantLines,
  ownIdLines,
  refLines,
  statusLines,
  textLines,
} from './lines.ts';
import { connectionConstants, listed } from './listed.ts';

/** Payments that give others back: told from them by `refundOfPaymentId`, whose name is assumed. */
export function refundCapabilities(settings: ProfituitySettings): SourceCapabilities<'refund'> {
  return listed(settings, {
    filters: {
      id: ownIdLines,
      nativeId: ownIdLines,
      accountId: accountIdLines,
      transactionId: refLines('refundOfPaymentId', { published: false, nullable: false }),
      status: statusLines(settings),
      reference: textLines(settings, 'externalId', { published: true, nullable: true }),
      amount: amountLines,
      createdAt: instantLines(settings, 'creationTime', { published: true, nullable: false }),
    },
    constants: { ...connectionConstants(settings), currency },
    orders: { createdAt: createdAtOrder(settings), amount: amountOrder },
  });
}
