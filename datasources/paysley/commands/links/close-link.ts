import type { PaymentLinkRecord } from '../../../../src/domain/records/payment-link.ts';
import type { Projection } from '../../../../src/domain/records/records.ts';
import { projectRecord } from '../../../../src/domain/records/records.ts';
import type { CommandHandler, StepOutcome } from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import { isSuccess } from '../../../http/status-rule.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount, refOf } from '../../connection.ts';
import { lists, oneRequest } from '../../list.ts';
import { isPosId, isRequestId } from '../../mapper/link-id.ts';
import { requestMappers } from '../../mapper/payment-link.ts';
import type { PaymentRequest } from '../../request.ts';
import { readRequest } from '../../request.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { linkOutcome, linkPlace } from './outcome.ts';
import { requestInputs } from './request-inputs.ts';
import { notOpen } from './update-request.ts';

const expected = { subject: 'paymentLinkId', inputs: requestInputs };

/** `DELETE /payment-requests/{transaction_id}`, which takes it away for good. The POS link can't be taken away. */
export function createClosing(connection: PaysleyConnection): CommandHandler<'closePaymentLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ paymentLink: { account, nativeId: id } }, { call }) {
      if (isServed(account) && isPosId(id)) {
        const message = 'Paysley has no way to close the POS link.';
        return refused(refusal('UNSUPPORTED_BY_PROVIDER', message, expected.subject));
      }
      const readable = isServed(account) && isRequestId(id);
      const request = readable ? await readRequest(connection, id, call) : null;
      if (request === null) return refused(unknownRecord(expected.subject));
      const wrong = notOpen(request);
      if (wrong.length > 0) return refused(...wrong);
      const done: StepOutcome = { is: 'done', result: null, last: lastOf(connection, request) };
      return {
        is: 'prepared',
        account: onlyAccount,
        target: linkPlace(id),
        ...unmarked,
        steps: [
          {
            name: 'delete',
            async send(_, sent) {
              const { path } = oneRequest(lists.requests.path, id);
              const answer = await connection.upstream.send({ method: 'DELETE', path }, sent);
              const empty = answer.is === 'answer' && isSuccess(answer.status) && answer.json === undefined;
              // What is deleted need not be told of any further.
              return empty ? done : linkOutcome(answer, expected, () => done);
            },
          },
        ],
      };
    },

    async lookUp({ target }, call) {
      if (target === null) return { is: 'unclear', reason: 'It was recorded without its payment request.' };
      const request = await readRequest(connection, target.nativeId, call);
      return request === null ? { is: 'found', result: null } : { is: 'absent' };
    },
  };
}

/** The request as it was read last; nobody can read it any more. */
function lastOf(connection: PaysleyConnection, request: PaymentRequest): PaymentLinkRecord {
  const mappers = { ...requestMappers(connection), status: () => 'CANCELLED' as const };
  const all: Projection<'paymentLink'> = new Set(Object.keys(mappers) as (keyof typeof mappers)[]);
  return projectRecord(refOf(connection, 'paymentLink', request.transaction_id), request, mappers, all);
}
