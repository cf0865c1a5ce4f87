import type { Reply } from '../../../kit/reply.ts';
import type { Route } from '../../../kit/router.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongField } from '../../routes/error-reply.ts';
import type { Body } from '../catalogue/members.ts';
import { WrongMembers } from '../catalogue/wrong-members.ts';
import { readBody } from '../read-body.ts';
import { createRequest, deleteRequest, updateRequest } from './payment-request.ts';
import { createPosLink, updatePosLink } from './pos-link.ts';
import { prefillPosLink } from './prefill-pos-link.ts';

type Handler = (context: PaysleyContext, query: URLSearchParams, parameter: string, body: Buffer) => Reply;
type Write = (context: PaysleyContext, body: Body) => Reply;

/** Payment requests and the POS link, which is never deleted (published: it has no DELETE). */
export const LINK_WRITES: readonly Route<Handler>[] = [
  write('POST', '/v2/payment-requests', createRequest),
  write('PUT', '/v2/payment-requests', updateRequest),
  {
    method: 'DELETE',
    pattern: '/v2/payment-requests/{transaction_id}',
    handler: (context, _query, id) => deleteRequest(context, id),
  },
  write('POST', '/v2/pos', createPosLink),
  write('PUT', '/v2/pos', updatePosLink),
  write('POST', '/v2/pos/generate-link', prefillPosLink),
];

/** Each tells one wrong member at a time (published). */
function write(method: 'POST' | 'PUT', pattern: string, carryOut: Write): Route<Handler> {
  return {
    method,
    pattern,
    handler(context, _query, _parameter, body) {
      try {
        return carryOut(context, readBody(body));
      } catch (cause) {
        if (cause instanceof WrongMembers)
          return wrongField(422, [cause.fields].flat()[0] ?? '', cause.message);
        throw cause;
      }
    },
  };
}
