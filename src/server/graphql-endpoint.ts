import type { HTTPGraphQLRequest } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphqlApp } from './apollo.ts';
import { PRIVATE } from './cache-control.ts';
import { compress } from './compress.ts';
import { resolveDocumentId } from './document-id.ts';
import { encodingFor } from './encoding.ts';
import { reply } from './reply.ts';
import { readJsonBody } from './request-body.ts';
import { withRequestId } from './request-id.ts';
import type { ServerContext } from './server-context.ts';

/** Answers one request with GraphQL in it. */
export async function replyGraphql<Context extends ServerContext>(
  app: GraphqlApp<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  context: () => Promise<Context>,
): Promise<void> {
  // Who is refused is told before a body is waited for.
  const made = context();
  const known = await made.then(
    () => true,
    () => false,
  );
  const asked: HTTPGraphQLRequest = {
    // HEAD is told what GET would be, and is refused what GET is; Node.js leaves the body out.
    method: request.method === 'POST' ? 'POST' : 'GET',
    headers: headersOf(request),
    ...resolveDocumentId(
      {
        search: searchOf(request.url),
        body: known && request.method === 'POST' ? await readJsonBody(request) : undefined,
      },
      app.documents,
    ),
  };
  const answer = await app.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: asked,
    context: () => made,
  });
  const headers: Record<string, string> = Object.fromEntries(answer.headers);
  const status = app.requestErrors.statusOf(asked, answer.status ?? 200, headers['content-type']);
  // The schema has no @defer, so nothing comes in parts.
  const text = answer.body.kind === 'complete' ? answer.body.string : '';
  const body = app.requestErrors.isTold(asked) ? text : withRequestId(text, requestId);
  // Apollo forbids storing errors itself.
  const cacheControl =
    headers['cache-control']?.startsWith('public') === true ? headers['cache-control'] : PRIVATE;
  const fixed = { ...headers, 'cache-control': cacheControl, vary: 'accept, accept-encoding' };
  const encoding = encodingFor(request.headers['accept-encoding']);
  const bytes = Buffer.from(body);
  const compressed = await compress(bytes, encoding);
  if (compressed === null) reply(response, status, fixed, bytes);
  else reply(response, status, { ...fixed, 'content-encoding': encoding }, compressed);
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
