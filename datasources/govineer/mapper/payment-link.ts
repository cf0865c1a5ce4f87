import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { sessionStatuses } from '../vocabulary.ts';
import type { sessionFields } from '../wire/session.ts';
import { money } from './money.ts';
import { wordReader } from './words.ts';

export const paymentLinkWires = {
  account: [],
  kind: [],
  status: ['status'],
  nativeStatus: ['status'],
  amount: ['amount', 'currency'],
  currencies: ['currency'],
  reference: [],
  description: ['description'],
  url: ['hosted_url'],
  shortUrl: [],
  qrCodeUrl: [],
  customer: [],
  transactions: [],
  expiresAt: ['expires_at'],
  createdAt: [],
  version: [],
  raw: [],
} as const satisfies WiresOf<'paymentLink', typeof sessionFields>;

const readStatus = wordReader('sessions.status', sessionStatuses);

/** A hosted session as a payment link. */
export function paymentLinkMappers(
  connection: Pick<GovineerConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'paymentLink', RowOf<typeof sessionFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => (ref.account === null ? null : refOf(connection, 'account', null, ref.account)),
    kind: () => 'HOSTED_SESSION',
    status: (row) => readStatus(row.status, connection.oddWords),
    nativeStatus: (row) => row.status,
    amount: (row) => (row.currency === null ? null : money(row.amount, row.currency)),
    currencies: (row) => (row.currency === null ? [] : [row.currency]),
    reference: missing,
    description: (row) => row.description,
    url: (row) => row.hosted_url,
    shortUrl: missing,
    qrCodeUrl: missing,
    // The session's customer is not in what a read shows.
    customer: missing,
    // Only a webhook tells which payment a session led to.
    transactions: missing,
    expiresAt: (row) => row.expires_at,
    createdAt: missing,
    version: missing,
    raw: (row) => redact(row.payload),
  };
}
