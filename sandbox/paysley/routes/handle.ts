import { bearerToken } from '../../kit/oauth.ts';
import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import { matchRoute } from '../../kit/router.ts';
import { KEY_PREFIXES } from '../access-key.ts';
import type { PaysleyContext } from './context.ts';
import { forbidden, notOffered, targetTooLong, tooManyRequests, unauthorized } from './error-reply.ts';
import { ROUTES } from './route-table.ts';

/** Longest request target, in characters (assumed: gateways refuse about this much). */
const MAX_TARGET = 8192;

/** Answers one provider request: length, key, rate limit, route, in this order. */
export function handlePaysley(context: PaysleyContext, request: SandboxRequest): Reply {
  if (request.path.length + request.query.length + 1 > MAX_TARGET) return targetTooLong();
  const key = bearerToken(request.headers.authorization) ?? '';
  const ofOtherHost = KEY_PREFIXES.some((prefix) => prefix !== context.keyPrefix && key.startsWith(prefix));
  if (ofOtherHost) return forbidden();
  if (key !== context.accessKey) return unauthorized();
  if (context.rateLimit.check(key) > 0) return tooManyRequests();
  const match = matchRoute(ROUTES, request.method, request.path);
  switch (match.kind) {
    case 'unknown':
      return notOffered(404, `There is no route ${request.path}.`);
    case 'wrong-method':
      return notOffered(405, `Use ${match.allow}.`, { allow: match.allow });
    case 'found':
      return match.handler(
        context,
        new URLSearchParams(request.query),
        match.parameters[0] ?? '',
        request.body,
      );
  }
}
