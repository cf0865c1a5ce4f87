import { Money } from '../../../src/domain/money.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaymentLinkStatus } from '../../../src/domain/vocabulary.ts';
import type { EfakaConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { readResult } from '../result-codes/read-result.ts';
import type { CheckoutRow } from '../wire/checkout.ts';

/** How long a checkout can be paid, in milliseconds (the relatives' rule). */
const lifetimeMs = 30 * 60_000;

/** What no parameter can be: told of a checkout that is over. */
export const overCode = '200.300.404';

/** A checkout, as what came of it shows it: before a payment that is next to nothing. */
export function paymentLinkMappers(connection: EfakaConnection): PropertyMappers<'paymentLink', CheckoutRow> {
  const missing = (): null => null;
  return {
    account: () => accountRef(connection),
    kind: () => 'CHECKOUT_PAGE',
    status: (row) => statusOf(connection, row),
    nativeStatus: ({ code }) => code,
    amount: ({ payment }) =>
      payment?.amount == null || payment.currency === null
        ? null
        : Money.ofDecimal(payment.amount, payment.currency),
    currencies: ({ payment }) => (payment?.currency == null ? [] : [payment.currency]),
    reference: ({ payment }) => payment?.reference ?? null,
    description: missing,
    // It is a part of the merchant's own page.
    url: missing,
    shortUrl: missing,
    qrCodeUrl: missing,
    customer: missing,
    transactions: ({ payment }) => (payment === null ? [] : [refOf(connection, 'transaction', payment.id)]),
    // The times that are told are those of the answer and of the payment, not of the checkout.
    expiresAt: missing,
    createdAt: missing,
    version: missing,
    raw: (row) => redact(row.payload),
  };
}

function statusOf(
  { clock, oddWords }: EfakaConnection,
  { code, at, payment }: CheckoutRow,
): PaymentLinkStatus {
  const result = readResult(code);
  if (result.class === null) oddWords.count('checkouts.result.code', code);
  if (result.class === 'success') return 'PAID';
  if (code === overCode && payment === null) return 'EXPIRED';
  if (result.class !== 'pending') return 'UNKNOWN';
  // Where an answer has the checkout's own time in place of its own, it goes on being called pending.
  return payment === null && at !== null && at + lifetimeMs <= clock.now() ? 'EXPIRED' : 'OPEN';
}
