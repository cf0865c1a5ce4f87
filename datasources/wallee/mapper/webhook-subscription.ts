import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { creationStates, entityNames } from '../vocabulary.ts';
import type { webhookListenerFields } from '../wire/webhook-listener.ts';

type WebhookListenerFields = typeof webhookListenerFields;

export const webhookSubscriptionWires = {
  account: [],
  url: ['url'],
  events: ['entity', 'entityStates'],
  state: ['state'],
  raw: [],
} as const satisfies WiresOf<'webhookSubscription', WebhookListenerFields>;

const readState = wordReader('listeners.state', creationStates);

/** A listener: one type of entity and the states of it that are announced. */
export function webhookSubscriptionMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'webhookSubscription', RowOf<WebhookListenerFields>> {
  return {
    account: (_, ref) => accountOf(connection, ref),
    url: (row) => row.url.url,
    events: ({ entity, entityStates }) => {
      if (entity === null) return null;
      const name = entityNames.get(entity) ?? entity;
      const states = entityStates ?? [];
      return states.length === 0 ? [name] : states.map((state) => `${name}:${state}`);
    },
    state: (row) => readState(row.state, connection.oddWords),
    raw: (row) => redactWallee(row.payload),
  };
}
