import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import type { Route } from '../../kit/router.ts';
import type { ProfituityContext } from './context.ts';
import { listReply, oneReply, recordOfExternalId, statusDateReport } from './read-replies.ts';

/** A call of a route: the context, the decoded path parameters, and the request. */
export interface Call {
  readonly context: ProfituityContext;
  readonly parameters: readonly string[];
  readonly request: SandboxRequest;
}

/** Answers, or throws ApiError or QueryError; must change nothing before it throws. */
export type Handler = (call: Call) => Reply;

const PAYMENTS = '/api/merchant-portal/payments/payments';
const TEMPLATES = '/api/merchant-portal/payments/paymentTemplates';
const CUSTOMERS = '/api/merchant-portal/customers/customers';

/** The merchants may not be listable: nobody published their path. */
export const MERCHANTS_PATH = '/api/merchant-portal/merchants/merchants';

export const ROUTES: readonly Route<Handler>[] = [
  get(PAYMENTS, ({ context, request }) => listReply(context, context.store.payments, request.query)),
  get(`${PAYMENTS}/{id}`, ({ context, parameters: [id = ''] }) =>
    oneReply(context, context.store.payments, id),
  ),
  get(`${PAYMENTS}/externalId/{externalId}`, ({ context, parameters: [externalId = ''] }) => {
    const { payments } = context.store;
    return oneReply(context, payments, recordOfExternalId(payments, externalId).id);
  }),
  get('/api/merchant-portal/payments/reports/statusDatePaymentReport', ({ context, request }) =>
    statusDateReport(context, request.query),
  ),
  get(TEMPLATES, ({ context, request }) => listReply(context, context.store.paymentTemplates, request.query)),
  get(`${TEMPLATES}/{id}`, ({ context, parameters: [id = ''] }) =>
    oneReply(context, context.store.paymentTemplates, id),
  ),
  get(CUSTOMERS, ({ context, request }) => listReply(context, context.store.customers, request.query)),
  get(`${CUSTOMERS}/{id}`, ({ context, parameters: [id = ''] }) =>
    oneReply(context, context.store.customers, id),
  ),
  get(MERCHANTS_PATH, ({ context, request }) => listReply(context, context.store.merchants, request.query)),
];

function get(pattern: string, handler: Handler): Route<Handler> {
  return { method: 'GET', pattern, handler };
}
