import type { Reply } from '../../../kit/reply.ts';
import type { SandboxRequest } from '../../../kit/request.ts';
import type { SubscriptionRecord } from '../../records/subscriptions.ts';
import { ApiError } from '../../routes/api-error.ts';
import { Parameters } from '../../routes/parameters.ts';
import { parseId } from '../../wire/id.ts';
import type { WriteContext, WriteRoute } from '../write-route.ts';

/** States in which a subscription has not begun to end (assumed: only those can be terminated). */
export const RUNNING: readonly SubscriptionRecord['state'][] = [
  'PENDING',
  'INITIALIZING',
  'ACTIVE',
  'SUSPENDED',
  'TERMINATION_SCHEDULED',
];
/** Notice of a termination that respects the period; the sandbox's own. */
const PERIOD_MS = 30 * 86_400_000;

export const subscriptionRoutes: readonly WriteRoute[] = [
  { method: 'POST', pattern: '/subscriptions/{id}/terminate', body: 'none', run: terminate },
];

/** 204. At once, or, where the period is respected, at its end (wallee spec: terminate). */
function terminate(request: SandboxRequest, context: WriteContext): Reply {
  const respects = new Parameters(request.query, ['respectTerminationPeriod']).one(
    'respectTerminationPeriod',
  );
  if (respects !== 'true' && respects !== 'false') {
    throw new ApiError('bad_request', 'respectTerminationPeriod: true or false was expected.');
  }
  const { space, parameters } = context;
  const id = parseId(parameters[0] ?? '');
  const record = id === undefined ? undefined : space.subscriptions.get(id);
  if (record === undefined) throw new ApiError('not_found', `There is no object ${parameters[0]} here.`);
  const { state } = record;
  const scheduled = respects === 'true';
  if (!RUNNING.includes(state) || (scheduled && state === 'TERMINATION_SCHEDULED')) {
    throw new ApiError('unprocessable_entity', `A subscription that is running was expected, not ${state}.`);
  }
  end(context, record, scheduled);
  return { status: 204 };
}

/** Ends a subscription at once, or at the end of its period, and tells the ledger. */
export function end({ space, wallee }: WriteContext, record: SubscriptionRecord, scheduled: boolean): void {
  const now = wallee.now();
  const moment = new Date(now).toISOString();
  space.subscriptions.update(record.id, {
    version: record.version + 1,
    terminationScheduledOn: record.terminationScheduledOn ?? moment,
    ...(scheduled
      ? { state: 'TERMINATION_SCHEDULED', plannedTerminationDate: new Date(now + PERIOD_MS).toISOString() }
      : { state: 'TERMINATED', terminatingOn: moment, terminatedOn: moment }),
  });
  wallee.ledger.add({
    at: now,
    kind: 'cancel',
    id: `${record.id}`,
    target: `${record.id}`,
    amount: null,
    currency: null,
    reference: record.reference ?? null,
    mark: null,
  });
}
