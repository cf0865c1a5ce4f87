import type { EpochMs } from '../../../src/domain/instant.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaymentLinkStatus } from '../../../src/domain/vocabulary.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { OddWords } from '../../rows/odd-words.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import type { paymentLinkFields } from '../wire/payment-link.ts';
import { money, sum } from './money.ts';

type PaymentLinkFields = typeof paymentLinkFields;

export const paymentLinkWires = {
  account: [],
  kind: [],
  status: ['state', 'availableUntil'],
  nativeStatus: ['state'],
  amount: ['lineItems', 'currency'],
  currencies: ['currency'],
  reference: ['externalId'],
  description: ['name'],
  url: ['url'],
  shortUrl: [],
  qrCodeUrl: [],
  customer: [],
  transactions: [],
  expiresAt: ['availableUntil'],
  createdAt: [],
  version: ['version'],
  raw: [],
} as const satisfies WiresOf<'paymentLink', PaymentLinkFields>;

export function paymentLinkMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords' | 'clock'>,
): PropertyMappers<'paymentLink', RowOf<PaymentLinkFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    kind: () => 'REUSABLE_LINK',
    status: (row) => statusOf(row, connection.clock.now(), connection.oddWords),
    nativeStatus: (row) => row.state,
    amount: ({ lineItems, currency }) => {
      const total = sum((lineItems ?? []).map((item) => item.amountIncludingTax));
      return currency === null ? null : money(total, currency);
    },
    currencies: (row) => (row.currency === null ? [] : [row.currency]),
    reference: (row) => row.externalId,
    description: (row) => row.name,
    url: (row) => row.url,
    shortUrl: missing,
    qrCodeUrl: missing,
    customer: missing,
    // A transaction does not say which link led to it.
    transactions: missing,
    expiresAt: (row) => row.availableUntil,
    createdAt: missing,
    version: (row) => row.version,
    raw: (row) => redactWallee(row.payload),
  };
}

/** Whether somebody paid by it is not told, nor whether it may still be used as often as it was meant to be. */
function statusOf(
  { state, availableUntil }: { readonly state: string | null; readonly availableUntil: EpochMs | null },
  now: EpochMs,
  oddWords: OddWords,
): PaymentLinkStatus {
  switch (state) {
    case 'ACTIVE':
      return availableUntil === null || availableUntil > now ? 'OPEN' : 'EXPIRED';
    case 'INACTIVE':
    case 'DELETING':
    case 'DELETED':
      return 'CANCELLED';
    case 'CREATE':
      return 'UNKNOWN';
    case null:
    default:
      oddWords.count('links.state', state);
      return 'UNKNOWN';
  }
}
