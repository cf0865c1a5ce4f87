import { bearerToken, tokenReply } from '../../kit/oauth.ts';
import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import { matchRoute } from '../../kit/router.ts';
import { sessionSecret } from '../session-secret.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { GovineerContext, Merchant } from './context.ts';
import { errorReply, notFound, unauthorized } from './error-reply.ts';
import { ROUTES, withoutOptions, written } from './route-table.ts';
import type { Call, Handler } from './route-table.ts';
import { sessionNow, sessionReply } from './session-reply.ts';

/** Seconds a token lasts (Govineer spec: authentication). */
export const TOKEN_LIFETIME_SECONDS = 3600;
const SCOPES = ['com.govineer.payments/admin'];
/** Longest request target, in characters (assumed: gateways refuse about this much). */
const MAX_TARGET = 8192;

/** Answers one provider request: token endpoint, authentication, rate limit, route, account, in this order. */
export function handleGovineer(context: GovineerContext, request: SandboxRequest): Reply {
  if (request.path.length + request.query.length + 1 > MAX_TARGET) {
    return errorReply(414, 'validation_error', `The request target is longer than ${MAX_TARGET} characters.`);
  }
  if (request.path === '/oauth2/token') {
    const clients = context.merchants.map((merchant) => merchant.credentials);
    const { tokens } = context;
    return tokenReply({ clients, scopes: SCOPES, lifetimeSeconds: TOKEN_LIFETIME_SECONDS, tokens }, request);
  }
  const token = bearerToken(request.headers.authorization);
  if (token === undefined) return unauthorized();
  const clientId = context.tokens.clientOf(token);
  const merchant = context.merchants.find(({ credentials }) => credentials.clientId === clientId);
  const match = matchRoute(ROUTES, request.method, request.path);
  if (merchant === undefined) {
    const session =
      match.kind === 'found' && match.handler.scope === 'session' ? match.parameters[0] : undefined;
    if (session === undefined || token !== sessionSecret(context.seed, session)) return unauthorized();
  }
  const wait = context.rateLimit.check(token);
  if (wait > 0) return errorReply(429, 'rate_limited', 'Too many requests.', { 'retry-after': `${wait}` });
  switch (match.kind) {
    case 'unknown':
      return notFound(`There is no route ${request.path}.`);
    case 'wrong-method':
      return errorReply(405, 'validation_error', `Use ${match.allow}.`, { allow: match.allow });
    case 'found':
      return run(context, request, match.handler, match.parameters, merchant);
  }
}

function run(
  context: GovineerContext,
  request: SandboxRequest,
  handler: (typeof ROUTES)[number]['handler'],
  parameters: readonly string[],
  merchant: Merchant | undefined,
): Reply {
  const call: Call = {
    context,
    parameters,
    target: { path: request.path, query: request.query },
    body: request.body,
    key: keyOf(request),
  };
  if (handler.scope === 'session') return session(call, request, handler, merchant);
  if (merchant === undefined) return unauthorized();
  switch (handler.scope) {
    case 'merchant':
      return handler.run(merchant.store, call);
    case 'account': {
      const account = accountOf(context, merchant, request);
      return 'status' in account ? account : handler.run(account, call);
    }
  }
}

/** The session by its secret, or by an admin token; the account header is optional there, but must be right. */
function session(
  call: Call,
  request: SandboxRequest,
  { callers, write }: Extract<Handler, { scope: 'session' }>,
  merchant: Merchant | undefined,
): Reply {
  const { context, parameters, body, key } = call;
  const id = parameters[0] ?? '';
  const browser = merchant === undefined;
  if (!callers.includes(browser ? 'browser' : 'admin')) {
    return errorReply(403, 'insufficient_scope', 'These credentials do not allow it.');
  }
  const stores = (browser ? context.merchants : [merchant]).map(({ store }) => store);
  let account = stores.map((store) => store.accountOfSession(id)).find((found) => found !== undefined);
  if (!browser && request.headers['x-payment-account-uid'] !== undefined) {
    const named = accountOf(context, merchant, request);
    if ('status' in named) return named;
    account = named;
  }
  const found = account?.sessions.get(id);
  if (write === undefined) return withoutOptions(call, () => sessionReply(found, context.now(), browser));
  if (account === undefined || found === undefined) return notFound('There is no such session.');
  const current = sessionNow(found, context.now());
  const to = { context, account, session: current, body, key };
  return written(call, () => write(to));
}

function keyOf({ headers }: SandboxRequest): string | undefined {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? key : undefined;
}

/** The account of the header, or the answer to a header that is missing, unknown or another merchant's. */
function accountOf(
  context: GovineerContext,
  merchant: Merchant,
  request: SandboxRequest,
): AccountStore | Reply {
  const uid = request.headers['x-payment-account-uid'];
  if (typeof uid !== 'string' || uid === '') {
    return errorReply(400, 'validation_error', 'The header X-Payment-Account-Uid is required.');
  }
  if (merchant.store.paymentAccounts.get(uid) !== undefined) return merchant.store.account(uid);
  if (context.merchants.some(({ store }) => store.paymentAccounts.get(uid) !== undefined)) {
    return errorReply(403, 'insufficient_scope', 'The payment account belongs to another client.');
  }
  return notFound(`There is no payment account '${uid}'.`);
}
