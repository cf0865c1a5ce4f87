import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../src/ports/command.ts';
import { refusal } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { dollars } from '../mapper/money.ts';
import { paths } from '../request.ts';
import { paymentStatuses } from '../vocabulary.ts';
import { commandedPayment } from '../wire/commanded.ts';
import { changedOutcome } from './outcome.ts';
import { readRow } from './read.ts';
import { post } from './send.ts';

const scheduled = 'Scheduled';
const cancelled: readonly string[] = paymentStatuses.CANCELLED === 'rest' ? [] : paymentStatuses.CANCELLED;
/** Statuses of a payment that was not stopped. */
const sent: ReadonlySet<string> = new Set([scheduled, 'Pending', 'Paid', 'Returned', 'Reversed', 'Rejected']);

/** `cancelPayment`, of what is not at the bank yet (Profituity, sample). */
export function createVoid(connection: ProfituityConnection): CommandHandler<'voidTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ transaction: { account, nativeId } }, { call }) {
      const place = { path: paths.payments, merchant: account, nativeId };
      const payment = await readRow(connection, place, commandedPayment, call);
      if (payment === null || payment.refundOfPaymentId.payment !== null) {
        const message = 'Profituity has no such record here';
        return { is: 'refused', refusals: [refusal('NOT_FOUND', message, 'transactionId')] };
      }
      if (payment.status !== scheduled) {
        const message = 'only a scheduled payment can be cancelled';
        return { is: 'refused', refusals: [refusal('INVALID_STATE', message, 'transactionId')] };
      }
      return {
        is: 'prepared',
        account,
        target: { kind: 'transaction', nativeId, parent: null },
        guard: null,
        amount: dollars(payment.amount),
        mark: null,
        reference: null,
        baseline: {},
        steps: [
          {
            name: 'cancelPayment',
            async send(_, now) {
              const path = `${paths.payments}/${nativeId}/cancelPayment`;
              return changedOutcome(await post(connection, path, undefined, now), {});
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpVoid(connection, operation, call),
  };
}

async function lookUpVoid(
  connection: ProfituityConnection,
  { account, target }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (target === null) return { is: 'unclear', reason: 'It was recorded without a target.' };
  const place = { path: paths.payments, merchant: account, nativeId: target.nativeId };
  const payment = await readRow(connection, place, commandedPayment, call);
  if (payment === null) return { is: 'unclear', reason: 'Profituity does not show the payment any more.' };
  if (cancelled.includes(payment.status)) return { is: 'found', result: null };
  if (sent.has(payment.status)) return { is: 'absent' };
  return { is: 'unclear', reason: 'The payment has a status that this service does not know.' };
}
