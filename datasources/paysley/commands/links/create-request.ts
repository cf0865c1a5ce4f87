import { compareDecimals } from '../../../../src/domain/decimal.ts';
import type { JsonObject, Operation } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../src/ports/command.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { onlyAccount } from '../../connection.ts';
import { slack } from '../../history/joined-history.ts';
import { lists } from '../../list.ts';
import { isRequestId } from '../../mapper/link-id.ts';
import type { PaymentRequest } from '../../request.ts';
import { refused } from '../outcome.ts';
import { addressesIn, linkOutcome, linkPlace } from './outcome.ts';
import { recentRequests } from './recent-requests.ts';
import { printRequest } from './request-body.ts';
import { wrongFields, wrongRequest } from './request-checks.ts';
import type { RequestFields } from './request-fields.ts';
import { wholeRequest } from './request-fields.ts';
import { requestInputs } from './request-inputs.ts';
import { writtenOf } from './written.ts';

const expected = { subject: 'accountId', inputs: requestInputs };

/** `POST /payment-requests`. Without a reference the operation is its reference, which no other request has. */
export async function createRequest(
  connection: PaysleyConnection,
  given: RequestFields,
  { operationId, now, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const own = given.reference === '' ? null : (given.reference ?? null);
  const reference = own ?? operationId;
  const fields = { ...given, reference };
  const whole = wholeRequest(connection, fields);
  const wrong = [...wrongFields(fields, now), ...wrongRequest(whole, fields)];
  if (wrong.length > 0) return refused(...wrong);
  const known =
    own === null ? [] : await knownRequests(connection, { reference, amount: fields.amount }, call);
  const body = printRequest(connection, whole, operationId);
  return {
    is: 'prepared',
    account: onlyAccount,
    target: null,
    guard: null,
    amount: fields.amount,
    mark: reference,
    reference: own,
    baseline: { link: 'paymentRequest', known },
    written: writtenOf(whole, operationId),
    steps: [
      {
        name: 'create',
        async send(_, sent) {
          const { path } = lists.requests;
          const answer = await connection.upstream.send({ method: 'POST', path, body }, sent);
          return linkOutcome(answer, expected, (json) => {
            const { transaction_id: id } = json;
            return typeof id === 'string' && isRequestId(id)
              ? { is: 'done', result: linkPlace(id), answer: addressesIn(json, '') }
              : null;
          });
        },
      },
    ],
  };
}

type Sought = Pick<Operation, 'amount'> & { readonly reference: string };

/** Ids of those that look like it already; null where that can't be known. */
async function knownRequests(
  connection: PaysleyConnection,
  sought: Sought,
  call: CallContext,
): Promise<readonly string[] | null> {
  const { rows, whole } = await recentRequests(
    connection,
    { since: connection.clock.now(), quick: true },
    call,
  );
  return whole ? rows.filter((row) => isLike(row, sought)).map(({ transaction_id: id }) => id) : null;
}

/** A request that came since, of the same reference and amount, is this one. */
export async function lookUpNewRequest(
  connection: PaysleyConnection,
  { mark, amount, baseline: { known }, sentAt, createdAt }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (mark === null)
    return { is: 'unclear', reason: 'It was recorded without the reference it was sent with.' };
  const since = sentAt ?? createdAt;
  const { rows, whole } = await recentRequests(connection, { since, quick: false }, call);
  const before = Array.isArray(known) ? known : [];
  const found = rows.filter(
    (row) =>
      isLike(row, { reference: mark, amount }) &&
      !before.includes(row.transaction_id) &&
      (row.created_at === null || row.created_at >= since - slack),
  );
  const [one, ...others] = found;
  if (one === undefined) {
    return whole
      ? { is: 'absent' }
      : {
          is: 'unclear',
          reason: 'Paysley has more payment requests than are looked through for one operation.',
        };
  }
  if (others.length > 0 || known === null) {
    const reason = 'Paysley shows payment requests of this reference and amount that may be of others.';
    return { is: 'unclear', reason };
  }
  return { is: 'found', result: linkPlace(one.transaction_id), answer: addressesOf(one) };
}

/** What can't be read of a row may be anything. */
function isLike(row: PaymentRequest, { reference, amount }: Sought): boolean {
  return (
    row.reference_number === reference &&
    (row.currency === null || row.currency === amount?.currency) &&
    (row.amount === null || (amount !== null && compareDecimals(row.amount, amount.value) === 0))
  );
}

/** The other addresses were in the answer that did not come. */
export function addressesOf({ url }: Pick<PaymentRequest, 'url'>): JsonObject {
  return { url, shortUrl: null, qrCodeUrl: null };
}
