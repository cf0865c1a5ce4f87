import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { accountFields } from '../wire/account.ts';

export const webhookSubscriptionWires = {
  account: [],
  url: ['callback_url'],
  events: [],
  state: ['webhook_enabled'],
  raw: [],
} as const satisfies WiresOf<'webhookSubscription', typeof accountFields>;

/** The row is the payment account, of a callback address that is not empty. */
export function webhookSubscriptionMappers(
  connection: Pick<GovineerConnection, 'settings'>,
): PropertyMappers<'webhookSubscription', RowOf<typeof accountFields>> {
  return {
    account: (row) => refOf(connection, 'account', null, row.uid),
    url: (row) => row.callback_url ?? '',
    // Subscriptions can be written, but no call that reads them is documented.
    events: () => null,
    state: (row) => (row.webhook_enabled === true ? 'ACTIVE' : 'INACTIVE'),
    raw: (row) => redact(row.payload),
  };
}
