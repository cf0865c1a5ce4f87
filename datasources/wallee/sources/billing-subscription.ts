import type { Source } from '../../../src/ports/source.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { billingSubscriptionCapabilities } from '../capabilities/other.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import type { BillingCycle } from '../mapper/billing-subscription.ts';
import { billingSubscriptionMappers, billingSubscriptionWires } from '../mapper/billing-subscription.ts';
import { billingIntervals, subscriptionStates } from '../vocabulary.ts';
import { subscriptionFields, subscriptionVersion } from '../wire/subscription.ts';
import { readParts } from './parts.ts';

export function createBillingSubscriptionSource(connection: WalleeConnection): Source<'billingSubscription'> {
  return createListSource(connection, {
    kind: 'billingSubscription',
    path: '/subscriptions',
    capabilities: billingSubscriptionCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'billingSubscription' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      status: { type: 'words', path: 'state', images: subscriptionStates },
      reference: { type: 'text', path: 'reference', nullable: true },
    },
    fields: subscriptionFields,
    wires: billingSubscriptionWires,
    expand: { product: ['currentProductVersion'] },
    async mappers(rows, { space, projection, call }) {
      const versions =
        projection.has('interval') || projection.has('intervalCount')
          ? await readParts(
              connection,
              {
                path: '/subscriptions/versions',
                space,
                owner: 'subscription.id',
                only: term('state:ACTIVE'),
              },
              rows.map(({ id }) => id),
              subscriptionVersion,
              call,
            )
          : [];
      const cycles = new Map(
        versions.map((version) => [version.subscription.id, cycleOf(version, connection)] as const),
      );
      return billingSubscriptionMappers(connection, (id) => cycles.get(id) ?? null);
    },
  });
}

function cycleOf(
  { billingCycleModel: model }: DecodedBy<typeof subscriptionVersion>,
  { oddWords }: WalleeConnection,
): BillingCycle | null {
  if (model === null) return null;
  const interval = billingIntervals.get(model.billingCycleType ?? '');
  if (interval === undefined) oddWords.count('billingCycleModel.billingCycleType', model.billingCycleType);
  const count = model.numberOfPeriods ?? 0;
  return interval === undefined || count < 1 ? null : { interval, count };
}
