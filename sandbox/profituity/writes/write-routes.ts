import type { Route } from '../../kit/router.ts';
import type { Handler } from '../routes/call.ts';
import { CUSTOMERS_PATH, PAYMENTS_PATH, TEMPLATES_PATH } from '../routes/paths.ts';
import { createCustomer, deleteCustomer, editCustomer } from './customers.ts';
import { cancel, createPayment, createPayments, editPayment, refund, verify } from './payments.ts';
import {
  createTemplate,
  deleteTemplate,
  editTemplate,
  payFromTemplate,
  payFromTemplateOfExternalId,
} from './templates.ts';

/** Routes that change something; verify changes nothing, but is asked for the same way. */
export const WRITE_ROUTES: readonly Route<Handler>[] = [
  route('POST', PAYMENTS_PATH, createPayment),
  route('POST', `${PAYMENTS_PATH}/bulk`, createPayments),
  route('POST', `${PAYMENTS_PATH}/verify`, verify),
  route('PUT', `${PAYMENTS_PATH}/{id}`, editPayment),
  route('PATCH', `${PAYMENTS_PATH}/{id}`, editPayment),
  route('POST', `${PAYMENTS_PATH}/{id}/cancelPayment`, cancel),
  route('POST', `${PAYMENTS_PATH}/{id}/refundPayment`, refund),
  route('POST', TEMPLATES_PATH, createTemplate),
  route('PUT', `${TEMPLATES_PATH}/{id}`, editTemplate),
  route('PATCH', `${TEMPLATES_PATH}/{id}`, editTemplate),
  route('DELETE', `${TEMPLATES_PATH}/{id}`, deleteTemplate),
  route('POST', `${TEMPLATES_PATH}/{id}/createPaymentFromPaymentTemplate`, payFromTemplate),
  route(
    'POST',
    `${TEMPLATES_PATH}/externalId/{externalId}/createPaymentFromPaymentTemplate`,
    payFromTemplateOfExternalId,
  ),
  route('POST', CUSTOMERS_PATH, createCustomer),
  route('PUT', `${CUSTOMERS_PATH}/{id}`, editCustomer),
  route('PATCH', `${CUSTOMERS_PATH}/{id}`, editCustomer),
  route('DELETE', `${CUSTOMERS_PATH}/{id}`, deleteCustomer),
];

function route(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  pattern: string,
  handler: Handler,
): Route<Handler> {
  return { method, pattern, handler };
}
