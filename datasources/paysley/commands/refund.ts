import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordPlace } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { exactNumber, printJson } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { PaysleyConnection } from '../connection.ts';
import { onlyAccount } from '../connection.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import type { Movement } from '../wire/payment-type.ts';
import type { Sought } from './new-rows.ts';
import { lookUpRow, newRows } from './new-rows.ts';
import type { Expected } from './outcome.ts';
import { outcomeOf, refused, unknownRecord } from './outcome.ts';
import { amountWanted, isMixed, knownIds, readPayment } from './payment.ts';
import { chooseRefundPart } from './refund-parts.ts';

const expected: Expected = {
  subject: 'transactionId',
  inputs: { amount: 'amount', email: 'receiptEmail', mobile_number: 'receiptPhone' },
  status: 'refund',
};

/** All of a sale on its own day may become a reversal (as published samples show). */
const movements: readonly Movement[] = ['RF', 'RV'];

/** `POST /refunds/{payment_id}`. */
export function createRefund(connection: PaysleyConnection): CommandHandler<'refundTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { call }) {
      const { lineItems, reason, reference, receiptEmail, receiptPhone } = input;
      const unplaced = withoutPlace('Paysley', { lineItems, reason, reference });
      const payment = await readPayment(connection, input.transaction, call);
      if (payment === null) return refused(...unplaced, unknownRecord(expected.subject));
      const { row, own, outcome } = payment;
      if (own !== 'success' || outcome.status !== 'SUCCEEDED' || isMixed(payment)) {
        const message = 'Only a payment that was taken, and was not charged back, can be refunded.';
        return refused(...unplaced, refusal('INVALID_STATE', message, expected.subject));
      }
      const part = chooseRefundPart(payment, input.amount, connection.settings);
      if ('code' in part) return refused(...unplaced, part);
      const wanted = amountWanted(payment, input.amount, part.left, 'can be refunded at once');
      if ('code' in wanted) return refused(...unplaced, wanted);
      if (unplaced.length > 0) return refused(...unplaced);
      const known = knownIds(payment);
      const body = printJson({
        amount: exactNumber(wanted.value),
        email: receiptEmail ?? undefined,
        mobile_number: receiptPhone ?? undefined,
      });
      return {
        is: 'prepared',
        account: onlyAccount,
        target: { kind: 'transaction', nativeId: row.payment_id, parent: null },
        guard: null,
        amount: wanted,
        mark: null,
        reference: null,
        baseline: { known },
        steps: [
          {
            name: 'refund',
            async send(_, sent) {
              const since = connection.clock.now();
              const path = `/refunds/${encodeURIComponent(part.on)}`;
              const answer = await connection.upstream.send({ method: 'POST', path, body }, sent);
              const outcome = outcomeOf(answer, expected);
              if (outcome.is !== 'done') return outcome;
              const sought = { payment: row.payment_id, known, movements, amount: wanted, since };
              return { is: 'done', result: await madeRefund(connection, sought, sent) };
            },
          },
        ],
      };
    },

    lookUp: (operation, call) =>
      lookUpRow(connection, operation, movements, (row) => ({ is: 'found', result: placeOf(row) }), call),
  };
}

/**
 * The refund's own row. The answer's `payment_id` may be that of the payment, so it is looked for in the history; null
 * until it shows there, and where that can't be read: the refund is done all the same.
 */
async function madeRefund(
  connection: PaysleyConnection,
  sought: Sought,
  call: CallContext,
): Promise<RecordPlace | null> {
  try {
    const found = await newRows(connection, sought, call);
    const [row, ...others] = found.is === 'rows' ? found.rows : [];
    return row === undefined || others.length > 0 ? null : placeOf(row);
  } catch (error) {
    if (error instanceof ProviderFailure) return null;
    throw error;
  }
}

function placeOf({ payment_id: nativeId }: HistoryRow): RecordPlace {
  return { kind: 'refund', nativeId, parent: null };
}
