import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import { matchRoute } from '../../kit/router.ts';
import type { Route } from '../../kit/router.ts';
import { acceptReviewed } from '../later/settle.ts';
import type { EfakaContext } from '../routes/context.ts';
import { parseForm } from '../wire/form.ts';
import type { Form } from '../wire/form.ts';
import { checkoutPage } from './checkout-page.ts';
import { page } from './page.ts';
import { paymentPage } from './payment-page.ts';

type Handler = (context: EfakaContext, method: string, id: string, form: Form) => Reply;

/** What people do with a browser: the shopper's pages, and the merchant's own back office. No token is needed. */
const ROUTES: readonly Route<Handler>[] = [
  { method: 'GET', pattern: '/shopper/payments/{id}', handler: paymentPage },
  { method: 'POST', pattern: '/shopper/payments/{id}', handler: paymentPage },
  { method: 'GET', pattern: '/shopper/checkouts/{id}', handler: checkoutPage },
  { method: 'POST', pattern: '/shopper/checkouts/{id}', handler: checkoutPage },
  { method: 'POST', pattern: '/back-office/payments/{id}/accept', handler: accept },
];

/** Undefined: the path is none of theirs. */
export function handlePeople(context: EfakaContext, request: SandboxRequest): Reply | undefined {
  const match = matchRoute(ROUTES, request.method, request.path);
  if (match.kind !== 'found') return undefined;
  const text = request.method === 'POST' ? request.body.toString('utf8') : request.query;
  return match.handler(context, request.method, match.parameters[0] ?? '', parseForm(text));
}

/** Accepts a payment that is to be reviewed; 409 if there is nothing to review. */
function accept(context: EfakaContext, _method: string, id: string): Reply {
  return acceptReviewed(context, id)
    ? { status: 204 }
    : page(409, 'Nothing to review', '<p>The payment is not one to be reviewed.</p>');
}
