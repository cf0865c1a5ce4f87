import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { Route } from '../../kit/router.ts';
import { capturePayment } from '../writes/capture-payment.ts';
import { payAtTerminal } from '../writes/pay-at-terminal.ts';
import { refundPayment } from '../writes/refund-payment.ts';
import { validatePayment } from '../writes/validate-payment.ts';
import { voidPayment } from '../writes/void-payment.ts';
import type { WriteCall } from '../writes/write-call.ts';
import { WriteError } from '../writes/write-error.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { MerchantStore } from '../store/merchant-store.ts';
import type { Table } from '../store/table.ts';
import type { GovineerContext } from './context.ts';
import { errorReply, notFound } from './error-reply.ts';
import { listReply } from './list-reply.ts';
import type { ListTarget } from './list-reply.ts';
import { WEBHOOK_TYPES } from './webhook-types.ts';

/** A call of a route: the context, the decoded path parameters, and the target as it came. */
export interface Call {
  readonly context: GovineerContext;
  readonly parameters: readonly string[];
  readonly target: ListTarget;
  readonly body: Buffer;
}

/** What a route needs to be resolved before it runs. */
export type Handler =
  /** The whole merchant: clients and payment accounts. */
  | { readonly scope: 'merchant'; run(store: MerchantStore, call: Call): Reply }
  /** One account, named by the account header. */
  | { readonly scope: 'account'; run(account: AccountStore, call: Call): Reply }
  /** A hosted session: an admin token, or the session's own secret. */
  | { readonly scope: 'session' };

export const ROUTES: readonly Route<Handler>[] = [
  get('/api/clients', { scope: 'merchant', run: (store, call) => list(store.clients, call) }),
  get('/api/clients/{uid}', { scope: 'merchant', run: (store, call) => one(store.clients, call) }),
  get('/api/paymentaccounts', { scope: 'merchant', run: (store, call) => list(store.paymentAccounts, call) }),
  get('/api/paymentaccounts/{uid}', {
    scope: 'merchant',
    run: (store, call) => one(store.paymentAccounts, call),
  }),
  ...resource('/api/payments', (account) => account.payments),
  ...resource('/api/transactions', (account) => account.transactions),
  ...resource('/api/customers', (account) => account.customers),
  get('/api/customers/{uid}/payment-methods', { scope: 'account', run: savedMethods }),
  ...resource('/api/terminals', (account) => account.terminals),
  get('/api/webhooks/types', { scope: 'account', run: webhookTypes }),
  get('/v1/hosted-sessions/{id}', { scope: 'session' }),
  post('/api/payments', validatePayment),
  post('/api/payments/{uid}/capture', capturePayment),
  post('/api/payments/{uid}/void', voidPayment),
  post('/api/payments/{uid}/refund', refundPayment),
  post('/api/terminals/{uid}/payments', payAtTerminal),
];

/** A write to an account. */
function post(pattern: string, write: (call: WriteCall) => Reply): Route<Handler> {
  const run = (account: AccountStore, call: Call): Reply =>
    withoutOptions(call, () => {
      const { context, parameters, body } = call;
      try {
        return write({ context, account, uid: parameters[0] ?? '', body });
      } catch (cause) {
        if (cause instanceof WriteError) return cause.reply;
        throw cause;
      }
    });
  return { method: 'POST', pattern, handler: { scope: 'account', run } };
}

function get(pattern: string, handler: Handler): Route<Handler> {
  return { method: 'GET', pattern, handler };
}

function resource<R extends object>(
  path: string,
  table: (account: AccountStore) => Table<R>,
): readonly Route<Handler>[] {
  return [
    get(path, { scope: 'account', run: (account, call) => list(table(account), call) }),
    get(`${path}/{uid}`, { scope: 'account', run: (account, call) => one(table(account), call) }),
  ];
}

function list<R extends object>(table: Table<R>, { context, target }: Call): Reply {
  return listReply(context, table, target);
}

function one<R extends object>(table: Table<R>, call: Call): Reply {
  return withoutOptions(call, () => {
    const uid = call.parameters[0] ?? '';
    const record = table.get(uid);
    return record === undefined ? notFound(`There is no record '${uid}'.`) : jsonReply(200, record);
  });
}

function savedMethods(account: AccountStore, call: Call): Reply {
  const customer = call.parameters[0] ?? '';
  if (account.customers.get(customer) === undefined) return notFound(`There is no customer '${customer}'.`);
  return list(account.savedMethods(customer), call);
}

function webhookTypes(_account: AccountStore, call: Call): Reply {
  return withoutOptions(call, () => jsonReply(200, { value: WEBHOOK_TYPES }));
}

/** Query options belong to lists; anywhere else they are as unknown as any other (assumed). */
export function withoutOptions({ target }: Call, reply: () => Reply): Reply {
  return target.query === ''
    ? reply()
    : errorReply(400, 'validation_error', `Unknown query option: ${target.path} takes none.`);
}
