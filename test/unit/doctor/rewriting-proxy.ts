import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a provider differs from the sandbox behind it. */
export interface Rewrite {
  /** The query options as the sandbox gets them; null: answered with 400. */
  readonly query?: (options: URLSearchParams, path: string) => URLSearchParams | null;
  /** The answer's JSON as the client gets it. */
  readonly answer?: (body: ListAnswer, options: URLSearchParams, path: string) => ListAnswer;
}

export interface ListAnswer {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly '@odata.count'?: number;
}

/** A server of its own in front of a sandbox. */
export async function startRewritingProxy(
  origin: string,
  rewrite: Rewrite,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    forward(origin, rewrite, request, response).catch((error: unknown) => {
      response.writeHead(502).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function forward(
  origin: string,
  rewrite: Rewrite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const query =
    rewrite.query === undefined ? searchParams : rewrite.query(new URLSearchParams(searchParams), pathname);
  if (query === null) {
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"code":"validation_error"}');
    return;
  }
  const options = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const answer = await fetch(`${origin}${pathname}${options === '' ? '' : `?${options}`}`, {
    headers: Object.fromEntries(
      ['authorization', 'x-payment-account-uid'].flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ),
  });
  const text = await answer.text();
  const body = answer.ok && rewrite.answer ? rewriteBody(text, rewrite.answer, searchParams, pathname) : text;
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
}

function rewriteBody(
  text: string,
  answer: NonNullable<Rewrite['answer']>,
  options: URLSearchParams,
  path: string,
): string {
  // Integers beyond 2^53 are not what these tests are about, but must come through as they are.
  const parsed = JSON.parse(text.replaceAll(/:(\d{16,})/g, ':"\u0000$1"')) as ListAnswer;
  return JSON.stringify(answer(parsed, options, path)).replaceAll(/"\\u0000(\d+)"/g, '$1');
}
