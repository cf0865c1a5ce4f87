import { bearerToken } from '../../kit/oauth.ts';
import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import { ignoringCase, matchRoute } from '../../kit/router.ts';
import { QueryError } from '../query/query-error.ts';
import { ApiError, errorReply, invalidRequest } from './api-error.ts';
import type { ProfituityContext } from './context.ts';
import { MERCHANTS_PATH } from './paths.ts';
import { ROUTES } from './route-table.ts';
import { tokenReply } from './token-reply.ts';

/** Longest request target, in characters (assumed: servers of this kind refuse about this much). */
const MAX_TARGET = 8192;

/** Answers one provider request: token endpoint, authentication, rate limit, route, in this order. */
export function handleProfituity(context: ProfituityContext, request: SandboxRequest): Reply {
  if (request.path.length + request.query.length + 1 > MAX_TARGET) return { status: 414 };
  if (request.path.toLowerCase() === '/connect/token') return tokenReply(context, request);
  const token = bearerToken(request.headers.authorization);
  if (token === undefined || context.tokens.clientOf(token) !== context.user.username) return unauthorized();
  const wait = context.rateLimit.check(token);
  if (wait > 0) return { status: 429, headers: { 'retry-after': `${wait}` } };
  context.bank.settle();
  try {
    return run(context, request);
  } catch (cause) {
    if (cause instanceof ApiError) return errorReply(cause);
    if (cause instanceof QueryError) {
      return errorReply(invalidRequest([{ message: cause.message, members: [cause.member] }]));
    }
    throw cause;
  }
}

function run(context: ProfituityContext, request: SandboxRequest): Reply {
  const match = matchRoute(ROUTES, request.method, request.path, ignoringCase);
  const hidden = !context.merchantsPath && ignoringCase(request.path, MERCHANTS_PATH);
  if (match.kind === 'unknown' || hidden) return { status: 404 };
  if (match.kind === 'wrong-method') return { status: 405, headers: { allow: match.allow } };
  return match.handler({ context, parameters: match.parameters, request });
}

function unauthorized(): Reply {
  return errorReply(new ApiError(401, 'Authorization failed! A valid token is required.'), {
    'www-authenticate': 'Bearer error="invalid_token"',
  });
}
