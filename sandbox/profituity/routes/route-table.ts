import type { Route } from '../../kit/router.ts';
import { WRITE_ROUTES } from '../writes/write-routes.ts';
import type { Handler } from './call.ts';
import { CUSTOMERS_PATH, MERCHANTS_PATH, PAYMENTS_PATH, TEMPLATES_PATH } from './paths.ts';
import { listReply, oneReply, recordOfExternalId, statusDateReport } from './read-replies.ts';

export const ROUTES: readonly Route<Handler>[] = [
  get(PAYMENTS_PATH, ({ context, request }) => listReply(context, context.store.payments, request.query)),
  get(`${PAYMENTS_PATH}/{id}`, ({ context, parameters: [id = ''] }) =>
    oneReply(context, context.store.payments, id),
  ),
  get(`${PAYMENTS_PATH}/externalId/{externalId}`, ({ context, parameters: [externalId = ''] }) => {
    const { payments } = context.store;
    return oneReply(context, payments, recordOfExternalId(payments, externalId).id);
  }),
  get('/api/merchant-portal/payments/reports/statusDatePaymentReport', ({ context, request }) =>
    statusDateReport(context, request.query),
  ),
  get(TEMPLATES_PATH, ({ context, request }) =>
    listReply(context, context.store.paymentTemplates, request.query),
  ),
  get(`${TEMPLATES_PATH}/{id}`, ({ context, parameters: [id = ''] }) =>
    oneReply(context, context.store.paymentTemplates, id),
  ),
  get(CUSTOMERS_PATH, ({ context, request }) => listReply(context, context.store.customers, request.query)),
  get(`${CUSTOMERS_PATH}/{id}`, ({ context, parameters: [id = ''] }) =>
    oneReply(context, context.store.customers, id),
  ),
  get(MERCHANTS_PATH, ({ context, request }) => listReply(context, context.store.merchants, request.query)),
  ...WRITE_ROUTES,
];

function get(pattern: string, handler: Handler): Route<Handler> {
  return { method: 'GET', pattern, handler };
}
