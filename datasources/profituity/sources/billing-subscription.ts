import type { Source } from '../../../src/ports/source.ts';
import { test } from '../../dialects/load-options/condition.ts';
import { literal } from '../../dialects/load-options/literal.ts';
import { billingSubscriptionCapabilities } from '../capabilities/template.ts';
import type { ProfituityConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { billingSubscriptionMappers, billingSubscriptionWires } from '../mapper/billing-subscription.ts';
import { paths } from '../request.ts';
import { noRecurrence, templateStatuses } from '../vocabulary.ts';
import { templateFields } from '../wire/template.ts';

const recurs = test('recurrencePattern', '<>', literal({ coefficient: BigInt(noRecurrence), scale: 0 }));

/** Templates with a schedule. */
export function createBillingSubscriptionSource(
  connection: ProfituityConnection,
): Source<'billingSubscription'> {
  return createListSource(connection, {
    kind: 'billingSubscription',
    path: paths.templates,
    capabilities: billingSubscriptionCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'id', nullable: false, kind: 'billingSubscription', within: 'merchantId' },
      nativeId: { type: 'guid', path: 'id' },
      accountId: { type: 'ref', path: 'merchantId', nullable: false, kind: 'account' },
      customerId: {
        type: 'ref',
        path: 'customerId',
        nullable: true,
        kind: 'customer',
        within: 'merchantId',
      },
      status: { type: 'words', path: 'isActive', nullable: true, images: templateStatuses },
      reference: { type: 'text', path: 'externalId', nullable: true },
    },
    guard: () => recurs,
    fields: templateFields,
    wires: billingSubscriptionWires,
    required: ['recurrencePattern'],
    isOurs: ({ recurrencePattern }) => recurrencePattern !== noRecurrence,
    mappers: () => billingSubscriptionMappers(connection, connection.clock.now()),
  });
}
