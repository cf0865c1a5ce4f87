import type { Reply } from '../../kit/reply.ts';
import type { Route } from '../../kit/router.ts';
import type { Form } from '../wire/form.ts';
import {
  createCheckout,
  createFollowUp,
  createPayment,
  createRegistration,
  deleteRegistration,
  payRegistered,
} from '../writes/replies.ts';
import type { EfakaContext } from './context.ts';
import { queryPayment, queryPayments } from './query-reply.ts';
import { listResultCodes, readCheckout, readPayment, readRegistration } from './read-replies.ts';

export interface Call {
  /** The decoded id in the path, empty where there is none. */
  readonly id: string;
  /** The parameters: of the query for GET and DELETE, of the body for POST. */
  readonly form: Form;
}

export type Handler = (context: EfakaContext, call: Call) => Reply;

/** The first two paths are published, the others are assumed after the provider's relatives. */
export const ROUTES: readonly Route<Handler>[] = [
  { method: 'POST', pattern: '/v3/payments', handler: (context, { form }) => createPayment(context, form) },
  { method: 'GET', pattern: '/v3/payments/{id}', handler: (context, { id }) => readPayment(context, id) },
  {
    method: 'POST',
    pattern: '/v3/payments/{id}',
    handler: (context, { id, form }) => createFollowUp(context, id, form),
  },
  { method: 'POST', pattern: '/v3/checkouts', handler: (context, { form }) => createCheckout(context, form) },
  { method: 'GET', pattern: '/v3/query', handler: (context, { form }) => queryPayments(context, form) },
  { method: 'GET', pattern: '/v3/query/{id}', handler: (context, { id }) => queryPayment(context, id) },
  {
    method: 'GET',
    pattern: '/v3/checkouts/{id}/payment',
    handler: (context, { id }) => readCheckout(context, id),
  },
  {
    method: 'GET',
    pattern: '/v3/registrations/{id}',
    handler: (context, { id }) => readRegistration(context, id),
  },
  {
    method: 'POST',
    pattern: '/v3/registrations',
    handler: (context, { form }) => createRegistration(context, form),
  },
  {
    method: 'DELETE',
    pattern: '/v3/registrations/{id}',
    handler: (context, { id }) => deleteRegistration(context, id),
  },
  {
    method: 'POST',
    pattern: '/v3/registrations/{id}/payments',
    handler: (context, { id, form }) => payRegistered(context, id, form),
  },
  { method: 'GET', pattern: '/v3/resultcodes', handler: () => listResultCodes() },
];
