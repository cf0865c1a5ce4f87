import type { Reply } from '../../kit/reply.ts';
import type { Route } from '../../kit/router.ts';
import { listCategories, listCustomerGroups, listCustomers, listProducts } from './catalogue-replies.ts';
import type { PaysleyContext } from './context.ts';
import { wrongField, wrongFields, wrongFieldsFailed } from './error-reply.ts';
import { ParameterError } from './list-parameters.ts';
import { CATALOGUE_WRITES } from '../writes/catalogue/routes.ts';
import { LINK_WRITES } from '../writes/links/routes.ts';
import { endSchedule } from '../writes/end-schedule.ts';
import { capturePayment } from '../writes/capture-payment.ts';
import { refundPayment } from '../writes/refund-payment.ts';
import { listPayments, listRequests, readPayment, readPosLink, readRequest } from './transaction-replies.ts';

/** Answers a route; `parameter` is the decoded id in the path, empty where there is none. */
export type Handler = (
  context: PaysleyContext,
  query: URLSearchParams,
  parameter: string,
  body: Buffer,
) => Reply;

/** Which of the published bodies a resource tells a wrong parameter with (assumed: by its other errors). */
type WrongParameter = (error: ParameterError) => Reply;

const asField: WrongParameter = ({ field, message }) => wrongField(422, field, message);
const asFieldList: WrongParameter = ({ field, message }) => wrongFields([field], message);
const asFieldText: WrongParameter = ({ field, message }) => wrongFieldsFailed(field, message);

/** Customers, groups, products and categories have no read of one (published: they are listed only). */
export const ROUTES: readonly Route<Handler>[] = [
  get('/v2/payments', asField, listPayments),
  get('/v2/payments/{payment_id}', asField, (context, _query, id) => readPayment(context, id)),
  get('/v2/payment-requests', asField, listRequests),
  get('/v2/payment-requests/{transaction_id}', asField, (context, _query, id) => readRequest(context, id)),
  get('/v2/pos', asField, (context) => readPosLink(context)),
  get('/v2/customers', asFieldList, listCustomers),
  get('/v2/customers/groups', asFieldText, listCustomerGroups),
  get('/v2/products-services', asFieldText, listProducts),
  get('/v2/products-services/category', asFieldText, listCategories),
  write('POST', '/v2/captures/{payment_id}', capturePayment),
  write('POST', '/v2/refunds/{payment_id}', refundPayment),
  write('DELETE', '/v2/subscriptions/{payment_id}', endSchedule),
  ...CATALOGUE_WRITES,
  ...LINK_WRITES,
];

function write(
  method: 'POST' | 'DELETE',
  pattern: string,
  handler: (context: PaysleyContext, id: string, body: Buffer) => Reply,
): Route<Handler> {
  return { method, pattern, handler: (context, _query, id, body) => handler(context, id, body) };
}

function get(pattern: string, wrongParameter: WrongParameter, handler: Handler): Route<Handler> {
  return {
    method: 'GET',
    pattern,
    handler(context, query, parameter, body) {
      try {
        return handler(context, query, parameter, body);
      } catch (cause) {
        if (cause instanceof ParameterError) return wrongParameter(cause);
        throw cause;
      }
    },
  };
}
