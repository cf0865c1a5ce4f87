import { exactNumber, printJson } from '../../http/print-json.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { PaysleyConnection } from '../connection.ts';
import { onlyAccount } from '../connection.ts';
import { canCapture, subtract, totalOf } from '../history/outcome.ts';
import { lookUpRow } from './new-rows.ts';
import type { Expected } from './outcome.ts';
import { outcomeOf, refused, unknownRecord } from './outcome.ts';
import { amountWanted, isMixed, knownIds, readPayment } from './payment.ts';

const expected: Expected = { subject: 'transactionId', inputs: { amount: 'amount' }, status: 'capture' };

const declined = refusal('DECLINED', 'The capture failed; nothing of it was taken.');

/**
 * `POST /captures/{payment_id}`. Paysley does not know final captures: what is left can be captured until the
 * authorization ends, so `final` is true of either.
 */
export function createCapture(connection: PaysleyConnection): CommandHandler<'captureTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ transaction, amount, lineItems }, { call }) {
      const unplaced = withoutPlace('Paysley', { lineItems });
      const payment = await readPayment(connection, transaction, call);
      if (payment === null) return refused(...unplaced, unknownRecord(expected.subject));
      const { row, own, effects, outcome } = payment;
      if (own !== 'success' || isMixed(payment) || !canCapture(row, outcome)) {
        const message = 'Only an authorization of which something is left can be captured.';
        return refused(...unplaced, refusal('INVALID_STATE', message, expected.subject));
      }
      // Also what is under way is taken, for all we know.
      const taken = effects.filter((one) => one.payment_type.movement === 'CP' && one.status !== 'failed');
      const left = subtract(row.amount, totalOf(taken));
      if (left.coefficient <= 0n) {
        const message = 'Captures of all of it are under way.';
        return refused(...unplaced, refusal('INVALID_STATE', message, expected.subject));
      }
      const wanted = amountWanted(payment, amount, left, 'of it is left to capture');
      if ('code' in wanted) return refused(...unplaced, wanted);
      if (unplaced.length > 0) return refused(...unplaced);
      return {
        is: 'prepared',
        account: onlyAccount,
        target: { kind: 'transaction', nativeId: row.payment_id, parent: null },
        guard: null,
        amount: wanted,
        mark: null,
        reference: null,
        baseline: { known: knownIds(payment) },
        steps: [
          {
            name: 'capture',
            async send(_, sent) {
              const path = `/captures/${encodeURIComponent(row.payment_id)}`;
              const body = printJson({ amount: exactNumber(wanted.value) });
              return outcomeOf(
                await connection.upstream.send({ method: 'POST', path, body }, sent),
                expected,
              );
            },
          },
        ],
      };
    },

    lookUp: (operation, call) =>
      lookUpRow(
        connection,
        operation,
        ['CP'],
        ({ status }) => {
          if (status === 'success') return { is: 'found', result: null };
          if (status === 'failed') return { is: 'refused', refusals: [declined] };
          return { is: 'unclear', reason: 'Paysley has the capture and does not say yet what came of it.' };
        },
        call,
      ),
  };
}
