import { Money } from '../../../src/domain/money.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef } from '../connection.ts';
import { customerLink } from '../customer-key.ts';
import { redact } from '../redact.ts';
import type { HistoryRow } from '../wire/history-row.ts';

/** What is known of a series of payments: its latest. How often they fall due is in no read. */
export function billingSubscriptionMappers(
  connection: PaysleyConnection,
): PropertyMappers<'billingSubscription', HistoryRow> {
  const missing = (): null => null;
  return {
    account: () => accountRef(connection),
    customer: (row) => customerLink(connection, row),
    product: missing,
    name: missing,
    reference: (row) => row.reference_number,
    customerEmail: (row) => row.email,
    nextPaymentAt: missing,
    // Nobody says whether a series goes on.
    status: () => 'UNKNOWN',
    nativeStatus: (row) => row.transaction_type,
    amount: (row) => Money.ofDecimal(row.amount, row.currency),
    interval: missing,
    intervalCount: missing,
    startsAt: missing,
    endedAt: missing,
    raw: (row) => redact(row.payload),
  };
}
