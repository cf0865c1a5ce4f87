import { bearerToken } from '../../kit/oauth.ts';
import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import { matchRoute } from '../../kit/router.ts';
import { handlePeople } from '../shopper/handle-people.ts';
import { FormError, parseForm } from '../wire/form.ts';
import type { Form } from '../wire/form.ts';
import { Refusal, refusalReply } from '../writes/refusal.ts';
import { faultyParameters, notFound, resultReply } from './bodies.ts';
import type { EfakaContext } from './context.ts';
import { ROUTES } from './route-table.ts';

/** Where requests are sent on to; it serves the same API. */
const MOVED = '/moved';

/** Answers one request: what people do, then redirect, token, rate, route and form, in this order. */
export function handleEfaka(context: EfakaContext, request: SandboxRequest): Reply {
  context.agenda.runDue();
  try {
    return handlePeople(context, request) ?? handleApi(context, request);
  } catch (cause) {
    if (cause instanceof Refusal) return refusalReply(context, cause);
    if (!(cause instanceof FormError)) throw cause;
    return faultyParameters(context, [{ name: cause.parameter, value: null, message: cause.message }]);
  }
}

function handleApi(context: EfakaContext, request: SandboxRequest): Reply {
  const moved = request.path.startsWith(`${MOVED}/`);
  if (!moved && context.rules.redirects !== 'none') return sentOn(context, request);
  const path = moved ? request.path.slice(MOVED.length) : request.path;
  const token = bearerToken(request.headers.authorization);
  if (token === undefined) return resultReply(context, '800.900.300', {}, 401);
  if (token !== context.accessToken) return resultReply(context, '800.900.300', {}, 403);
  if (context.rateLimit.check(token) > 0) return resultReply(context, '800.120.100');
  const match = matchRoute(ROUTES, request.method, path);
  // A method that a path does not have is an endpoint that is not there (published).
  if (match.kind !== 'found') return notFound(context);
  const form = formOf(request);
  const entityId = form.get('entityId');
  if (entityId !== undefined && !/^[a-f0-9]{32}$/.test(entityId)) {
    const message = 'must be 32 hexadecimal digits';
    return faultyParameters(context, [{ name: 'entityId', value: entityId, message }]);
  }
  return match.handler(context, { id: match.parameters[0] ?? '', form });
}

/** 307 keeps method and body. */
function sentOn(context: EfakaContext, { path, query }: SandboxRequest): Reply {
  const origin = context.rules.redirects === 'other-origin' ? context.otherOrigin() : context.origin();
  return { status: 307, headers: { location: `${origin}${MOVED}${path}${query === '' ? '' : `?${query}`}` } };
}

/** A body is a form whatever its header says, unless the header says something else. */
function formOf({ method, query, headers, body }: SandboxRequest): Form {
  if (method !== 'POST') return parseForm(query);
  const type = headers['content-type'] ?? 'application/x-www-form-urlencoded';
  if (!/^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new FormError('Content-Type', 'must be application/x-www-form-urlencoded; charset=UTF-8');
  }
  return parseForm(body.toString('utf8'));
}
