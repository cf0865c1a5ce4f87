import { ProviderFailure } from '../../../src/domain/errors.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, StepOutcome } from '../../../src/ports/command.ts';
import { unmarked } from '../../commands/unmarked.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { PaysleyConnection } from '../connection.ts';
import { isServed, onlyAccount } from '../connection.ts';
import { JoinedHistory } from '../history/joined-history.ts';
import { isRequestId } from '../mapper/link-id.ts';
import { readRequest } from '../request.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import type { Expected } from './outcome.ts';
import { outcomeOf, refused, unknownRecord } from './outcome.ts';

const expected: Expected = { subject: 'billingSubscriptionId', inputs: {}, status: 'end_subscription' };

/**
 * `DELETE /subscriptions/{payment_id}`, by the newest payment of the series that succeeded. No read shows whether a series
 * goes on, so that an end without an answer stays unknown.
 */
export function createCancellation(
  connection: PaysleyConnection,
): CommandHandler<'cancelBillingSubscription'> {
  return {
    settlesAfterMs: null,

    async prepare({ billingSubscription: ref, atPeriodEnd }, { call }) {
      const unplaced = withoutPlace('Paysley', { atPeriodEnd });
      const { account, nativeId: id } = ref;
      const readable = isServed(account) && isRequestId(id);
      const request = readable ? await readRequest(connection, id, call) : null;
      if (request === null) return refused(...unplaced, unknownRecord(expected.subject));
      const payment = await newestOf(connection, id, request.payment_id, call);
      if (payment === null) {
        const message = 'It is no series of payments, or none of them succeeded.';
        return refused(...unplaced, refusal('INVALID_STATE', message, expected.subject));
      }
      if (unplaced.length > 0) return refused(...unplaced);
      return {
        is: 'prepared',
        account: onlyAccount,
        target: { kind: 'billingSubscription', nativeId: id, parent: null },
        ...unmarked,
        baseline: { payment },
        steps: [
          {
            name: 'cancel',
            async send(_, sent): Promise<StepOutcome> {
              const path = `/subscriptions/${encodeURIComponent(payment)}`;
              const answer = await connection.upstream.send({ method: 'DELETE', path }, sent);
              const empty = answer.is === 'answer' && isSuccess(answer.status) && answer.json === undefined;
              // What is deleted need not be told of any further.
              return empty ? { is: 'done', result: null } : outcomeOf(answer, expected);
            },
          },
        ],
      };
    },

    lookUp: () =>
      Promise.resolve({
        is: 'unclear',
        reason: 'Paysley does not show whether a subscription goes on: see its back office.',
      }),
  };
}

/** The request names the last payment that was tried; only where that is none that succeeded is the history read. */
async function newestOf(
  connection: PaysleyConnection,
  id: string,
  last: string | null,
  call: CallContext,
): Promise<string | null> {
  if (last === null) return null;
  const history = new JoinedHistory(connection);
  for (const failure of (await history.knowRows([last], call)).values()) throw failure;
  const row = history.family.row(last);
  if (row !== undefined && isPaid(row, id)) return row.payment_id;
  if (!(await history.knowAll(call))) throw tooMuch(connection);
  const [newest] = [...history.family.all()]
    .filter((one) => isPaid(one, id))
    .sort((a, b) => b.payment_date - a.payment_date || compareCodePoints(b.payment_id, a.payment_id));
  return newest?.payment_id ?? null;
}

function isPaid(row: HistoryRow, id: string): boolean {
  const { movement } = row.payment_type;
  const begins = movement === 'DB' || movement === 'PA';
  return (
    begins && row.transaction_id === id && row.transaction_type === 'scheduled' && row.status === 'success'
  );
}

function tooMuch({ settings, scanBudget }: PaysleyConnection): ProviderFailure {
  return new ProviderFailure(
    'SCAN_LIMIT_EXCEEDED',
    `${settings.displayName} has more than ${scanBudget} rows of history to look through for a payment of the subscription that succeeded; nothing was sent`,
    { provider: 'PAYSLEY', connection: settings.key },
  );
}
