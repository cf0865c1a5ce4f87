import type { IncomingMessage } from 'node:http';

/** What a client of another origin may send besides what browsers always let through. */
const ALLOWED_HEADERS = [
  'accept',
  'apollo-require-preflight',
  'authorization',
  'cache-control',
  'content-type',
  'x-api-key',
  'x-apollo-operation-name',
  'x-request-id',
].join(', ');

/** How long a browser may remember what it may send, in seconds. */
const PREFLIGHT_SECONDS = 600;

/**
 * The headers that let a page of the request's origin read the answer (Fetch standard, "CORS protocol"): none unless its
 * origin is one of `origins`. Credentials are never allowed: callers are known by headers, not by cookies. Caches have to
 * know that the answer depends on the origin, also where it got none.
 */
export function corsHeaders(
  { headers: { origin } }: Pick<IncomingMessage, 'headers'>,
  origins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  if (origins.size === 0) return {};
  if (origin === undefined || !origins.has(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'retry-after, x-request-id',
  };
}

/** What a preflight of an allowed origin is told besides. */
export function preflightHeaders(
  request: Pick<IncomingMessage, 'headers'>,
  origins: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const headers = corsHeaders(request, origins);
  const asks = request.headers['access-control-request-method'] !== undefined;
  if (!asks || headers['access-control-allow-origin'] === undefined) return headers;
  return {
    ...headers,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': ALLOWED_HEADERS,
    'access-control-max-age': `${PREFLIGHT_SECONDS}`,
  };
}
