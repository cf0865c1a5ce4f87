import { Money } from '../../../src/domain/money.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaymentLinkStatus } from '../../../src/domain/vocabulary.ts';
import type { DecodedBy } from '../../http/decode.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { requestStatuses } from '../vocabulary.ts';
import type { RowOf } from '../../rows/row.ts';
import type { requestFields } from '../wire/payment-request.ts';
import type { posLink } from '../wire/pos-link.ts';
import { wordReader } from '../../rows/word-table.ts';

type RequestRow = RowOf<typeof requestFields>;

/** One variant of the POS link. */
export interface PosVariant {
  readonly id: string;
  readonly url: string | null;
  readonly link: DecodedBy<typeof posLink>;
  readonly payload: unknown;
  /** What was paid through it, oldest first; null where that is not known. */
  readonly paid: readonly RecordRef<'transaction'>[] | null;
}

const readStatus = wordReader('transactions.status', requestStatuses);

export function requestMappers(connection: PaysleyConnection): PropertyMappers<'paymentLink', RequestRow> {
  const missing = (): null => null;
  return {
    account: () => accountRef(connection),
    kind: () => 'PAYMENT_REQUEST',
    status: (row) => statusOf(connection, row),
    nativeStatus: (row) => row.status,
    amount: (row) =>
      row.fixed_amount === true && row.amount !== null && row.currency !== null
        ? Money.ofDecimal(row.amount, row.currency)
        : null,
    currencies: (row) => (row.currency === null ? [] : [row.currency]),
    reference: (row) => row.reference_number,
    description: missing,
    url: (row) => row.url,
    // Told when it is made, and never again.
    shortUrl: missing,
    qrCodeUrl: missing,
    customer: missing,
    transactions: (row) =>
      row.payment_id === null ? [] : [refOf(connection, 'transaction', row.payment_id)],
    expiresAt: (row) => row.expiration_date,
    createdAt: (row) => row.created_at,
    version: missing,
    raw: (row) => redact(row.payload),
  };
}

/** A request that nobody paid in time goes on being called pending. */
function statusOf({ clock, oddWords }: PaysleyConnection, row: RequestRow): PaymentLinkStatus {
  const status = readStatus(row.status, oddWords);
  const over = row.expiration_date !== null && row.expiration_date <= clock.now();
  return status === 'OPEN' && over ? 'EXPIRED' : status;
}

export function posMappers(connection: PaysleyConnection): PropertyMappers<'paymentLink', PosVariant> {
  const missing = (): null => null;
  return {
    account: () => accountRef(connection),
    kind: () => 'POS_LINK',
    status: () => 'OPEN',
    nativeStatus: missing,
    amount: missing,
    currencies: ({ link }) => link.currency ?? [],
    reference: missing,
    description: missing,
    url: ({ url }) => url,
    shortUrl: missing,
    qrCodeUrl: missing,
    customer: missing,
    transactions: ({ paid }) => paid,
    expiresAt: missing,
    createdAt: missing,
    version: missing,
    raw: ({ payload }) => redact(payload),
  };
}
