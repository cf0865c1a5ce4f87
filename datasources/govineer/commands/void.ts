import type { CommandHandler } from '../../../src/ports/command.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { money } from '../mapper/money.ts';
import { isVoidable } from '../mapper/payment-progress.ts';
import { post } from './call.ts';
import { accountOf, nowhere, placeOf, refusalIn, refused, saysDuplicate, unknownRecord } from './outcome.ts';
import { paymentsPath, paymentState, processed, readPayment } from './payment.ts';

/** `POST /api/payments/{uid}/void`: of what is validated, or was captured today (path and rule inferred). */
export function createVoid(connection: GovineerConnection): CommandHandler<'voidTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ transaction: ref }, { call }) {
      const account = accountOf(connection, ref);
      const payment = account === null ? null : await readPayment(connection, account, ref.nativeId, call);
      if (account === null || payment === null) return refused(unknownRecord('transactionId'));
      if (!isVoidable(payment, connection.clock.now())) {
        const message = 'Only a payment that is validated, or was captured on this day (UTC), can be voided.';
        return refused(refusal('INVALID_STATE', message, 'transactionId'));
      }
      const { uid, total_amount: total, currency, status } = payment;
      return {
        is: 'prepared',
        account,
        target: placeOf(uid),
        guard: null,
        amount: money(total, currency),
        mark: null,
        reference: null,
        baseline: { status },
        steps: [
          {
            name: 'void',
            async send(_, sent) {
              const path = `${paymentsPath}/${encodeURIComponent(uid)}/void`;
              const answer = await post(connection, { account, path }, sent);
              if (answer.is !== 'answer') return answer;
              if (saysDuplicate(answer)) return { is: 'duplicate' };
              if (!isSuccess(answer.status)) {
                return { is: 'refused', refusals: [refusalIn(answer, nowhere)] };
              }
              const told = paymentState(answer.json);
              if (told instanceof Mismatch) return { is: 'unknown', cause: new Error(told.toString()) };
              if (told.uid === uid && told.status === 'voided') return { is: 'done', result: null };
              return { is: 'unknown', cause: new Error('required a voided payment, got another state') };
            },
          },
        ],
      };
    },

    async lookUp({ account, target }, call) {
      if (account === null || target === null) {
        return { is: 'unclear', reason: 'It was recorded without a target.' };
      }
      const payment = await readPayment(connection, account, target.nativeId, call);
      if (payment === null) return { is: 'unclear', reason: 'Govineer does not show the payment any more.' };
      const word = payment.status ?? '';
      if (word === 'voided') return { is: 'found', result: null };
      if (word === 'validated' || word === 'expired' || processed.has(word)) return { is: 'absent' };
      return { is: 'unclear', reason: 'The payment is in a state that this service does not know.' };
    },
  };
}
