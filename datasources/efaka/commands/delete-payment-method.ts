import type { EpochMs } from '../../../src/domain/instant.ts';
import type { CommandHandler, StepOutcome } from '../../../src/ports/command.ts';
import { unmarked } from '../../commands/unmarked.ts';
import type { CommandAnswer } from '../../http/command-request.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { accountIdOf, isServed } from '../connection.ts';
import { readResult } from '../result-codes/read-result.ts';
import type { CommandDeps } from './context.ts';
import { refusal, refused } from './refusals.ts';
import { codeIn, refusedAnswer, refusedWith } from './refused-answer.ts';
import { goneCodes, isRegistered } from './registration.ts';
import { deleteRegistrationRequest } from './requests.ts';

const subject = ['input', 'paymentMethodId'];
const noSuchMethod = refusal('NOT_FOUND', 'There is no such payment method.', subject);

/** A registration is deleted; payments that were made with it stay. */
export function deletePaymentMethodHandler(deps: CommandDeps): CommandHandler<'deletePaymentMethod'> {
  const { connection, changes } = deps;
  const { settings } = connection;
  return {
    async prepare({ paymentMethod: { account, nativeId } }, { call }) {
      const isThere = isServed(connection, account) && (await isRegistered(connection, nativeId, call));
      if (!isThere) return refused(noSuchMethod);
      return {
        is: 'prepared',
        account: accountIdOf(settings),
        target: { kind: 'paymentMethod', nativeId, parent: null },
        ...unmarked,
        steps: [
          {
            name: 'delete',
            async send(_before, sent) {
              const request = deleteRegistrationRequest(settings, nativeId);
              const answer = await connection.upstream.send(request, sent);
              changes.note(null);
              return deletionOutcome(answer, connection.clock.now());
            },
          },
        ],
      };
    },

    async lookUp({ target }, call) {
      if (target === null) return { is: 'unclear', reason: 'It was recorded without a target.' };
      return (await isRegistered(connection, target.nativeId, call))
        ? { is: 'absent' }
        : { is: 'found', result: null };
    },

    settlesAfterMs: settings.settleSeconds * 1000,
  };
}

/** What the answer to a deletion says became of it. */
export function deletionOutcome(answer: CommandAnswer, now: EpochMs): StepOutcome {
  if (answer.is !== 'answer') return answer;
  const code = codeIn(answer.json);
  if (isSuccess(answer.status) && readResult(code).class === 'success') return { is: 'done', result: null };
  if (goneCodes.has(code ?? undefined)) return refusedWith(noSuchMethod);
  return refusedAnswer(answer, { on: null, subject, paths: {} }, now);
}
