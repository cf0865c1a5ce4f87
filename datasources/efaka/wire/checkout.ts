import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Decoder } from '../../http/decode.ts';
import { object } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { Entry } from './entry.ts';
import { entry, isPayment } from './entry.ts';
import { timestamp } from './timestamp.ts';
import { loose, looseText } from './unset.ts';

/** What came of a checkout. */
export interface CheckoutRow {
  readonly code: string | null;
  readonly at: EpochMs | null;
  /** The shopper's last try; null before there is one. */
  readonly payment: Entry | null;
  readonly payload: unknown;
}

const decode = object({ result: object({ code: looseText }), timestamp: loose(timestamp) });

/** `GET /v3/checkouts/{id}/payment`: a payment, or a result alone. */
export const checkoutRow: Decoder<CheckoutRow> = (input) => {
  const row = decode(input);
  if (row instanceof Mismatch) return row;
  const payment = isPayment(input) ? entry(input) : null;
  if (payment instanceof Mismatch) return payment;
  return { code: row.result.code, at: row.timestamp, payment, payload: input };
};
