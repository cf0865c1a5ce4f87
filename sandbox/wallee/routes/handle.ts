import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import { matchRoute } from '../../kit/router.ts';
import type { Route } from '../../kit/router.ts';
import { QueryError } from '../query/query-error.ts';
import type { SpaceTableName } from '../shapes/table-name.ts';
import type { Tables } from '../store/wallee-store.ts';
import { parseId } from '../wire/id.ts';
import type { Id } from '../wire/id.ts';
import { readJson } from '../writes/read-json.ts';
import type { GlobalWriteRoute, WriteRoute } from '../writes/write-route.ts';
import { globalWriteRoutes, writeRoutes } from '../writes/write-routes.ts';
import { ApiError, errorReply } from './api-error.ts';
import type { ApplicationUser, WalleeContext } from './context.ts';
import { listReply, readReply, searchReply } from './resource.ts';
import type { View } from './resource.ts';
import { ROUTES } from './route-table.ts';
import type { Action, Target } from './route-table.ts';
import { signerOf } from './signature.ts';

/** Where the API is mounted; the second is how the provider's own examples spell it. */
const PREFIXES = ['/api/v2.0', '/api/v2'] as const;
/**
 * Longest request target, in characters (assumed). The signature carries the target a second time, in base64:
 * with more, the head of a request would pass the 16 KiB that servers read.
 */
const MAX_TARGET = 6144;

type Handler =
  | { readonly kind: 'read'; readonly target: Target }
  | { readonly kind: 'write'; readonly route: WriteRoute }
  | { readonly kind: 'globalWrite'; readonly route: GlobalWriteRoute };

const HANDLERS: readonly Route<Handler>[] = [
  ...ROUTES.map(({ method, pattern, handler }): Route<Handler> => ({
    method,
    pattern,
    handler: { kind: 'read', target: handler },
  })),
  ...writeRoutes.map((route): Route<Handler> => ({
    method: route.method,
    pattern: route.pattern,
    handler: { kind: 'write', route },
  })),
  ...globalWriteRoutes.map((route): Route<Handler> => ({
    method: route.method,
    pattern: route.pattern,
    handler: { kind: 'globalWrite', route },
  })),
];

/** Answers one provider request: signature, route, space, rate limit, body, parameters, in this order. */
export function handleWallee(context: WalleeContext, request: SandboxRequest): Reply {
  try {
    return answer(context, request);
  } catch (cause) {
    if (cause instanceof ApiError) return errorReply(context, cause);
    if (cause instanceof QueryError) return errorReply(context, new ApiError('bad_request', cause.message));
    throw cause;
  }
}

function answer(context: WalleeContext, request: SandboxRequest): Reply {
  if (request.path.length + request.query.length + 1 > MAX_TARGET) {
    throw new ApiError('uri_too_long', `The request target is longer than ${MAX_TARGET} characters.`);
  }
  const user = signerOf(context, request);
  const prefix = PREFIXES.find((start) => request.path.startsWith(`${start}/`));
  const path = prefix === undefined ? '' : request.path.slice(prefix.length);
  const match = matchRoute(HANDLERS, request.method, path);
  switch (match.kind) {
    case 'unknown':
      throw new ApiError('not_found', `There is no route ${request.path}.`);
    case 'wrong-method': {
      // One path can fit several patterns of the same method.
      const allow = [...new Set(match.allow.split(', '))].join(', ');
      throw new ApiError('method_not_allowed', `Use ${allow}.`, { headers: { allow } });
    }
    case 'found': {
      checkAccept(request.headers.accept);
      if (match.handler.kind === 'write') {
        return write(context, user, request, match.handler.route, match.parameters);
      }
      if (match.handler.kind === 'globalWrite') {
        const { route } = match.handler;
        return route.run(request, { wallee: context, user, body: readJson(request) });
      }
      const { target } = match.handler;
      const view = viewOf(context, user, request, target, match.parameters);
      return run(view, target.action, match.parameters.at(-1) ?? '', request.query);
    }
  }
}

function write(
  context: WalleeContext,
  user: ApplicationUser,
  request: SandboxRequest,
  route: WriteRoute,
  parameters: readonly string[],
): Reply {
  const { id, tables } = enterSpace(context, user, request.headers.space);
  return route.run(request, {
    wallee: context,
    user,
    spaceId: id,
    space: tables,
    world: user.store.world(tables),
    parameters,
    body: route.body === 'json' ? readJson(request) : undefined,
  });
}

function run(view: View, action: Action, id: string, query: string): Reply {
  switch (action) {
    case 'list':
      return listReply(view, query);
    case 'search':
      return searchReply(view, query);
    case 'read':
      return readReply(view, id, query);
  }
}

function viewOf(
  context: WalleeContext,
  user: ApplicationUser,
  request: SandboxRequest,
  target: Target,
  parameters: readonly string[],
): View {
  if (target.scope === 'global') {
    return { table: user.store.global[target.table], world: user.store.world() };
  }
  const { tables: space } = enterSpace(context, user, request.headers.space);
  const world = user.store.world(space);
  if (target.scope === 'space') return { table: space[target.table], world };
  const id = ownerId(space, target.owner, parameters[0] ?? '');
  return { table: space[target.table], world, within: { link: target.link, id } };
}

/** The space of the header, where one more request may enter it. Unknown and foreign ones are told alike (assumed: 403). */
function enterSpace(
  context: WalleeContext,
  user: ApplicationUser,
  header: string | readonly string[] | undefined,
): { readonly id: number; readonly tables: Tables<SpaceTableName> } {
  const id = typeof header === 'string' ? parseId(header) : undefined;
  if (id === undefined) throw new ApiError('bad_request', 'The header Space needs the id of a space.');
  const space = user.store.global.spaces.get(id);
  if (space === undefined) throw new ApiError('forbidden', `You have no permission in space ${id}.`);
  const wait = context.rateLimit.check(`${id}`, context.requestLimit ?? space.requestLimit);
  if (wait > 0) {
    throw new ApiError('too_many_requests', `Space ${id} takes no more requests at the moment.`, {
      headers: { 'retry-after': `${wait}` },
    });
  }
  return { id: space.id, tables: user.store.space(id) };
}

function ownerId(space: Tables<SpaceTableName>, owner: SpaceTableName, text: string): Id {
  const id = parseId(text);
  if (id === undefined || space[owner].get(id) === undefined) {
    throw new ApiError('not_found', `There is no object ${text} here.`);
  }
  return id;
}

/** Only JSON is spoken; a header that allows anything, or is not there, allows JSON. */
function checkAccept(accept: string | undefined): void {
  const types = (accept ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
  if (!types.some((type) => type === '*/*' || type === 'application/*' || type === 'application/json')) {
    throw new ApiError('not_acceptable', `The answer is application/json, not ${accept}.`);
  }
}
