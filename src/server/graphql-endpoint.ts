import type { HTTPGraphQLRequest } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphqlApp } from './apollo.ts';
import { reply } from './reply.ts';
import { readJsonBody } from './request-body.ts';
import type { ServerContext } from './server-context.ts';

/** Money and names: no cache on the way may keep them. */
const CACHE_CONTROL = 'private, no-store';

/** Answers one request with GraphQL in it. */
export async function replyGraphql<Context extends ServerContext>(
  app: GraphqlApp<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  context: () => Promise<Context>,
): Promise<void> {
  const asked: HTTPGraphQLRequest = {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    search: searchOf(request.url),
    body: request.method === 'POST' ? await readJsonBody(request) : undefined,
  };
  const answer = await app.server.executeHTTPGraphQLRequest({ httpGraphQLRequest: asked, context });
  const headers = Object.fromEntries(answer.headers);
  const status = app.requestErrors.statusOf(asked, answer.status ?? 200, headers['content-type']);
  // The schema has no @defer, so nothing comes in parts.
  const body = answer.body.kind === 'complete' ? answer.body.string : '';
  reply(response, status, { ...headers, 'cache-control': CACHE_CONTROL, vary: 'accept' }, body);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function searchOf(url = ''): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}
