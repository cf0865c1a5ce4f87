import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../src/ports/command.ts';
import { unmarked } from '../../commands/unmarked.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { paths } from '../request.ts';
import { noRecurrence } from '../vocabulary.ts';
import { commandedTemplate } from '../wire/commanded.ts';
import { changedOutcome } from './outcome.ts';
import { readRow } from './read.ts';
import { patch } from './send.ts';

/** Only what is active still is changed, so that two who do it at once do it once. */
const deactivation = [
  { op: 'test', path: '/isActive', value: true },
  { op: 'replace', path: '/isActive', value: false },
];

/** A schedule ends by its template being made inactive: a PATCH in RFC 6902 (Profituity, request methods). */
export function createCancellation(
  connection: ProfituityConnection,
): CommandHandler<'cancelBillingSubscription'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ billingSubscription: { account, nativeId }, atPeriodEnd }, { call }) {
      const unplaced = withoutPlace('Profituity', { atPeriodEnd });
      const place = { path: paths.templates, merchant: account, nativeId };
      const template = await readRow(connection, place, commandedTemplate, call);
      if (template === null || template.recurrencePattern === noRecurrence) {
        const unknown = refusal('NOT_FOUND', 'Profituity has no such record here', 'billingSubscriptionId');
        return { is: 'refused', refusals: [unknown, ...unplaced] };
      }
      if (template.isActive === false) {
        const ended = refusal('INVALID_STATE', 'it is not active any more', 'billingSubscriptionId');
        return { is: 'refused', refusals: [ended, ...unplaced] };
      }
      if (unplaced.length > 0) return { is: 'refused', refusals: unplaced };
      return {
        is: 'prepared',
        account,
        target: { kind: 'billingSubscription', nativeId, parent: null },
        ...unmarked,
        steps: [
          {
            name: 'patch',
            async send(_, sent) {
              const answer = await patch(connection, `${paths.templates}/${nativeId}`, deactivation, sent);
              // A test that failed, or a template that can't be changed as it is: nothing the caller said is wrong.
              const failed = answer.is === 'answer' && answer.status === 400;
              const message =
                'Profituity did not change it: it is not active any more, or not valid as it is';
              return failed
                ? { is: 'refused', refusals: [refusal('INVALID_STATE', message)] }
                : changedOutcome(answer, {});
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpCancellation(connection, operation, call),
  };
}

async function lookUpCancellation(
  connection: ProfituityConnection,
  { account, target }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (target === null) return { is: 'unclear', reason: 'It was recorded without a target.' };
  const place = { path: paths.templates, merchant: account, nativeId: target.nativeId };
  const template = await readRow(connection, place, commandedTemplate, call);
  if (template === null) return { is: 'unclear', reason: 'Profituity does not show the template any more.' };
  if (template.isActive === null)
    return { is: 'unclear', reason: 'Profituity does not tell whether it is active.' };
  return template.isActive ? { is: 'absent' } : { is: 'found', result: null };
}
