import type { Decimal } from '../../../src/domain/decimal.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Decoder } from '../../http/decode.ts';
import { decimal, isObject, object, text } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { nativeId } from './native-id.ts';
import { timestamp } from './timestamp.ts';
import { loose, looseText } from './unset.ts';

/** Authorization, sale, payout; and on one of these: capture, refund, reversal. */
export const paymentTypes = ['PA', 'DB', 'CD', 'CP', 'RF', 'RV'] as const;
export type PaymentType = (typeof paymentTypes)[number];

/** What of any payment tells which record it is, or on which other it acts and how that went. */
export interface Entry {
  readonly id: string;
  /** Null where it is none that we know. */
  readonly type: PaymentType | null;
  readonly nativeType: string;
  readonly referencedId: string | null;
  readonly code: string | null;
  readonly reference: string | null;
  readonly amount: Decimal | null;
  readonly currency: string | null;
  readonly at: EpochMs | null;
  readonly payload: unknown;
}

const decode = object({
  id: nativeId,
  paymentType: text,
  referencedId: loose(nativeId),
  result: loose(object({ code: looseText })),
  merchantTransactionId: looseText,
  amount: loose(decimal),
  currency: loose(currencyCode),
  timestamp: loose(timestamp),
});

export const entry: Decoder<Entry> = (input) => {
  const row = decode(input);
  if (row instanceof Mismatch) return row;
  const { id, paymentType, referencedId, result, merchantTransactionId, amount, currency } = row;
  return {
    id,
    type: isPaymentType(paymentType) ? paymentType : null,
    nativeType: paymentType,
    referencedId,
    code: result?.code ?? null,
    reference: merchantTransactionId,
    amount,
    currency,
    at: row.timestamp,
    payload: input,
  };
};

function isPaymentType(word: string): word is PaymentType {
  return (paymentTypes as readonly string[]).includes(word);
}

/** Whether an answer is about a payment, however that went, rather than about the call. */
export function isPayment(json: unknown): boolean {
  return (
    isObject(json) && typeof json['paymentType'] === 'string' && !(nativeId(json['id']) instanceof Mismatch)
  );
}
