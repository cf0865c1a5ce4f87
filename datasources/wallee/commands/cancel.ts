import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, Finding, StepOutcome } from '../../../src/ports/command.ts';
import { unmarked } from '../../commands/unmarked.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { stateOf } from '../wire/commanded.ts';
import { post, readRecord } from './call.ts';
import { nowhere, outcomeOf } from './outcome.ts';
import { refused, spaceOf, unknown } from './refused.ts';

/** States in which a subscription runs; what is scheduled to end can still be ended at once. */
const running: ReadonlySet<string> = new Set(['PENDING', 'INITIALIZING', 'ACTIVE', 'SUSPENDED']);
const scheduled = 'TERMINATION_SCHEDULED';
const ended: ReadonlySet<string> = new Set(['TERMINATING', 'TERMINATED']);

/** `terminate`, at once or, where the period is respected, at its end (wallee, subscriptions). */
export function createCancellation(
  connection: WalleeConnection,
): CommandHandler<'cancelBillingSubscription'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ billingSubscription: ref, atPeriodEnd }, { call }) {
      const space = spaceOf(connection, ref);
      if (space === null) return refused(unknown('billingSubscriptionId'));
      const path = `/subscriptions/${ref.nativeId}`;
      const record = await readRecord(connection, { space, path }, stateOf, call);
      if (record === null) return refused(unknown('billingSubscriptionId'));
      if (!running.has(record.state) && (atPeriodEnd || record.state !== scheduled)) {
        const message = 'only a subscription that is running can be cancelled';
        return refused(refusal('INVALID_STATE', message, 'billingSubscriptionId'));
      }
      return {
        is: 'prepared',
        account: space,
        target: { kind: 'billingSubscription', nativeId: ref.nativeId, parent: null },
        ...unmarked,
        baseline: { state: record.state, atPeriodEnd },
        steps: [
          {
            name: 'terminate',
            async send(_, sent): Promise<StepOutcome> {
              const target = `${path}/terminate?respectTerminationPeriod=${atPeriodEnd}`;
              const answer = await post(connection, { space, path: target }, sent);
              // 204: there is nothing to read. What has a body and is no subscription is not wallee's answer.
              const bare = answer.is === 'answer' && isSuccess(answer.status) && answer.json === undefined;
              if (bare) return { is: 'done', result: null };
              return outcomeOf(answer, nowhere, stateOf, () => ({ is: 'done', result: null }));
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpCancellation(connection, operation, call),
  };
}

async function lookUpCancellation(
  connection: WalleeConnection,
  { account: space, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const path = `/subscriptions/${target.nativeId}`;
  const record = await readRecord(connection, { space, path }, stateOf, call);
  if (record === null) return { is: 'unclear', reason: 'wallee does not show the subscription any more.' };
  const { state } = record;
  if (ended.has(state)) return { is: 'found', result: null };
  if (state === scheduled && baseline['atPeriodEnd'] === true) return { is: 'found', result: null };
  if (state === baseline['state']) return { is: 'absent' };
  return { is: 'unclear', reason: 'The subscription changed meanwhile, but was not ended as was asked.' };
}
