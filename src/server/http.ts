import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';
import type { GraphqlApp } from './apollo.ts';
import type { ContextFor } from './context-for.ts';
import { contextOf } from './context-for.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { replyGraphql } from './graphql-endpoint.ts';
import { encodingFor } from './encoding.ts';
import type { ReadinessCheck } from './health.ts';
import { replyHealth, replyReadiness } from './health.ts';
import { HttpError } from './http-error.ts';
import type { HttpLimits } from './http-limits.ts';
import { httpLimits } from './http-limits.ts';
import { isLoopbackHost } from './loopback-host.ts';
import type { Playground } from './playground.ts';
import { reply, replyError } from './reply.ts';
import { requestIdOf } from './request-id.ts';
import type { RequestLifetime } from './request-lifetime.ts';
import { requestLifetime } from './request-lifetime.ts';
import { createRequestMetrics } from './request-metrics.ts';
import type { RequestScope, ServerContext } from './server-context.ts';

export interface HttpServerOptions<Context extends ServerContext> {
  readonly app: GraphqlApp<Context>;
  readonly contextFor: ContextFor<Context>;
  readonly readiness: ReadinessCheck;
  /** Null: there is none, and browsers get a 404. */
  readonly playground: Playground | null;
  /** When a request's signal fires, in milliseconds from its beginning. */
  readonly requestDeadlineMs: number;
  /**
   * Answer only to names of this machine. For a server without authentication on loopback: otherwise a web page
   * whose name its owner points at 127.0.0.1 could read all there is.
   */
  readonly loopbackOnly: boolean;
  /** Origins whose pages may ask and read, e.g. `https://shop.example`. Default: none. */
  readonly corsOrigins?: readonly string[];
  /** Default: `httpLimits`. */
  readonly limits?: HttpLimits;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newRequestId: () => string;
}

export interface HttpServer {
  /** GraphQL requests that have not been answered yet. */
  readonly underWay: number;
  /** Starts to listen; rejects if the address cannot be had. */
  listen(address: {
    readonly host: string;
    readonly port: number;
  }): Promise<{ readonly url: string; readonly port: number }>;
  /**
   * Accepts nothing more, lets what is under way finish for `graceMs` milliseconds, then cuts it off. Resolves
   * when every connection is closed.
   */
  stop(options: { readonly graceMs: number }): Promise<void>;
}

/** Where the playground's assets are; it is built for this path. */
const ASSETS = '/playground/';

/** The one listener: the endpoint, the playground, health. */
export function createHttpServer<Context extends ServerContext>(
  options: HttpServerOptions<Context>,
): HttpServer {
  const underWay = new Set<RequestLifetime>();
  const limits = options.limits ?? httpLimits;
  const origins = new Set(options.corsOrigins);
  let draining = false;

  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkMs,
      maxHeaderSize: limits.headerBytes,
    },
    (request, response) => {
      const requestId = requestIdOf(request.headers['x-request-id'], options.newRequestId);
      const log = options.log.child({ requestId });
      response.setHeader('x-request-id', requestId);
      if (draining) response.setHeader('connection', 'close');
      answer(request, response, requestId, log).catch((error: unknown) => {
        if (error instanceof HttpError) replyError(response, error, requestId);
        else if (!request.destroyed || request.complete) {
          log.error({ err: error }, 'a request failed');
          replyError(
            response,
            new HttpError(500, 'INTERNAL_SERVER_ERROR', `Internal error (request ${requestId})`),
            requestId,
          );
        }
      });
    },
  );

  server.maxRequestsPerSocket = limits.requestsPerConnection;
  server.maxConnections = limits.connections;

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    log: Log,
  ): Promise<void> {
    requireSaneHeaders(request, limits);
    if (options.loopbackOnly && !isLoopbackHost(request.headers.host)) {
      throw new HttpError(403, 'FORBIDDEN', 'This server answers only to localhost, 127.0.0.1 and [::1].');
    }
    const path = pathOf(request.url);
    if (request.method === 'OPTIONS') {
      setHeaders(response, preflightHeaders(request, origins));
      reply(response, 204, { allow: [...methodsOf(path), 'OPTIONS'].join(', ') });
      return;
    }
    if (path === '/graphql') setHeaders(response, corsHeaders(request, origins));
    requireMethod(request, methodsOf(path));
    switch (path) {
      case '/healthz':
        replyHealth(response);
        return;
      case '/readyz':
        await replyReadiness(response, options.readiness, draining);
        return;
      case '/':
      case '/playground':
      case '/playground/':
        reply(response, 307, { location: '/graphql' });
        return;
      case '/graphql':
        await graphql(request, response, requestId, log);
        return;
      default:
        if (
          !path.startsWith(ASSETS) ||
          !(await options.playground?.replyAsset(
            response,
            path.slice(ASSETS.length),
            encodingFor(request.headers['accept-encoding']),
          ))
        ) {
          throw notFound();
        }
    }
  }

  async function graphql(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    log: Log,
  ): Promise<void> {
    if (request.method !== 'POST' && wantsPage(request)) {
      if (options.playground === null) throw notFound();
      await options.playground.replyPage(response, encodingFor(request.headers['accept-encoding']));
      return;
    }
    const lifetime = requestLifetime(response, { deadlineMs: options.requestDeadlineMs, now: options.now });
    underWay.add(lifetime);
    response.once('close', () => underWay.delete(lifetime));
    const { signal, deadline } = lifetime;
    const scope: RequestScope = { signal, deadline, requestId, log, metrics: createRequestMetrics() };
    await replyGraphql(options.app, request, response, requestId, () =>
      contextOf(options.contextFor, scope, request.headers),
    );
  }

  return {
    get underWay() {
      return underWay.size;
    },
    listen: async ({ host, port }) => {
      server.listen(port, host);
      await once(server, 'listening');
      return addressOf(server.address());
    },
    stop: async ({ graceMs }) => {
      draining = true;
      const closed = once(server, 'close');
      server.close();
      // A connection that becomes idle now would otherwise be kept for the next request.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const cut = setTimeout(() => {
        for (const lifetime of underWay) lifetime.abort(new Error('the server is stopping'));
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function addressOf(address: AddressInfo | string | null): { url: string; port: number } {
  if (address === null || typeof address === 'string') throw new Error('expected to listen on a port');
  const { port, family } = address;
  // What listens everywhere is best reached on loopback.
  const host = address.address === '0.0.0.0' || address.address === '::' ? '127.0.0.1' : address.address;
  return {
    url: `http://${family === 'IPv6' && host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    port,
  };
}

/** The path as sent, without the query. Nothing is decoded: no path of ours needs it. */
function pathOf(url = '/'): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function methodsOf(path: string): readonly string[] {
  return path === '/graphql' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
}

/** Node.js would take the first of several hosts; what stands before this server may have taken another. */
function requireSaneHeaders({ rawHeaders, headersDistinct }: IncomingMessage, limits: HttpLimits): void {
  if (rawHeaders.length / 2 > limits.headers) {
    const message = `A request has at most ${limits.headers} headers.`;
    throw new HttpError(431, 'LIMIT_EXCEEDED', message, CLOSE);
  }
  if ((headersDistinct['host']?.length ?? 0) > 1) {
    throw new HttpError(400, 'BAD_USER_INPUT', 'A request has one host.', CLOSE);
  }
}

/** No second request is looked for behind what was not understood. */
const CLOSE = { connection: 'close' } as const;

function requireMethod(request: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(request.method ?? '')) return;
  const allow = [...methods, 'OPTIONS'].join(', ');
  throw new HttpError(405, 'BAD_USER_INPUT', `The method must be one of ${methods.join(', ')}.`, { allow });
}

/** A person with a browser, as against a client that would take anything. */
function wantsPage({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('text/html') && !accept.includes('json');
}

function notFound(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is nothing here; the endpoint is /graphql.');
}
