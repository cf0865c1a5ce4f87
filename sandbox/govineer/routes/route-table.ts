import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { Route } from '../../kit/router.ts';
import { confirmSession } from '../writes/confirm-session.ts';
import { createCustomer, deleteCustomer, replaceCustomer } from '../writes/customers.ts';
import type { MerchantWrite } from '../writes/merchant-records.ts';
import { createAccount, createClient } from '../writes/merchant-records.ts';
import { deleteMethod, makeDefault, saveMethod } from '../writes/saved-methods.ts';
import type { SessionWrite } from '../writes/sessions.ts';
import { changeSession, createSession, expireSession } from '../writes/sessions.ts';
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
  /** Of the header `Idempotency-Key`. */
  readonly key: string | undefined;
}

/** What a route needs to be resolved before it runs. */
export type Handler =
  /** The whole merchant: clients and payment accounts. */
  | { readonly scope: 'merchant'; run(store: MerchantStore, call: Call): Reply }
  /** One account, named by the account header. */
  | { readonly scope: 'account'; run(account: AccountStore, call: Call): Reply }
  /** A hosted session: an admin token, or the session's own secret. Without `write` it is read. */
  | {
      readonly scope: 'session';
      readonly callers: readonly SessionCaller[];
      readonly write?: (call: SessionWrite) => Reply;
    };

/** Who may call a route of a session: the holder of an admin token, or a browser with the session's secret (published). */
export type SessionCaller = 'admin' | 'browser';

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
  get('/v1/hosted-sessions/{id}', { scope: 'session', callers: ['admin', 'browser'] }),
  write('POST', '/api/payments', validatePayment),
  write('POST', '/api/payments/{uid}/capture', capturePayment),
  write('POST', '/api/payments/{uid}/void', voidPayment),
  write('POST', '/api/payments/{uid}/refund', refundPayment),
  write('POST', '/api/terminals/{uid}/payments', payAtTerminal),
  write('POST', '/api/customers', createCustomer),
  write('PUT', '/api/customers/{uid}', replaceCustomer),
  write('DELETE', '/api/customers/{uid}', deleteCustomer),
  write('POST', '/api/customers/{uid}/payment-methods', saveMethod),
  write('PUT', '/api/customers/{uid}/default-payment-method', makeDefault),
  write('DELETE', '/api/customers/{uid}/payment-methods/{spm}', deleteMethod),
  writeAbove('/api/clients', createClient),
  writeAbove('/api/paymentaccounts', createAccount),
  write('POST', '/v1/hosted-sessions', createSession),
  ofSession('PATCH', '/v1/hosted-sessions/{id}', 'admin', changeSession),
  ofSession('POST', '/v1/hosted-sessions/{id}/expire', 'admin', expireSession),
  ofSession('POST', '/v1/hosted-sessions/{id}/confirm', 'browser', confirmSession),
];

/** A write to an account. */
function write(method: string, pattern: string, act: (call: WriteCall) => Reply): Route<Handler> {
  const run = (account: AccountStore, call: Call): Reply => {
    const { context, parameters, body } = call;
    const [uid = '', part = ''] = parameters;
    return written(call, () => act({ context, account, uid, part, body }));
  };
  return { method, pattern, handler: { scope: 'account', run } };
}

/** Makes something above accounts. */
function writeAbove(pattern: string, act: (call: MerchantWrite) => Reply): Route<Handler> {
  const run = (store: MerchantStore, call: Call): Reply => {
    const { context, body } = call;
    return written(call, () => act({ context, store, body }));
  };
  return { method: 'POST', pattern, handler: { scope: 'merchant', run } };
}

function ofSession(
  method: string,
  pattern: string,
  caller: SessionCaller,
  act: (call: SessionWrite) => Reply,
): Route<Handler> {
  return { method, pattern, handler: { scope: 'session', callers: [caller], write: act } };
}

/** The answer to a write, also where it was refused. */
export function written(call: Call, act: () => Reply): Reply {
  return withoutOptions(call, () => {
    try {
      return act();
    } catch (cause) {
      if (cause instanceof WriteError) return cause.reply;
      throw cause;
    }
  });
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
