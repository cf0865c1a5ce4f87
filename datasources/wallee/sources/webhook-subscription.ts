import type { Source } from '../../../src/ports/source.ts';
import { webhookSubscriptionCapabilities } from '../capabilities/other.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { webhookSubscriptionMappers, webhookSubscriptionWires } from '../mapper/webhook-subscription.ts';
import { webhookListenerFields } from '../wire/webhook-listener.ts';

/** Webhook listeners; the address is a record of its own there. */
export function createWebhookSubscriptionSource(connection: WalleeConnection): Source<'webhookSubscription'> {
  const mappers = webhookSubscriptionMappers(connection);
  return createListSource(connection, {
    kind: 'webhookSubscription',
    path: '/webhooks/listeners',
    capabilities: webhookSubscriptionCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'webhookSubscription' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
    },
    fields: webhookListenerFields,
    wires: webhookSubscriptionWires,
    required: ['url'],
    expandAlways: ['url'],
    mappers: () => mappers,
  });
}
