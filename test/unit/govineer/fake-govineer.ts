import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAnswer {
  readonly status?: number;
  /** JSON text, or anything that is not. */
  readonly body: string;
}

export interface FakeGovineer {
  readonly url: string;
  /** Path and query of every request but those for tokens, decoded, with the account it was scoped to. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server that answers as a test wants, for what the sandbox never does. */
export async function startFakeGovineer(
  answer: (url: URL, request: IncomingMessage) => FakeAnswer,
): Promise<FakeGovineer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const token = url.pathname === '/oauth2/token';
    if (!token) asked.push(decodeURIComponent(request.url ?? ''));
    const { status = 200, body } = token
      ? { body: '{"access_token":"t","expires_in":3600,"token_type":"Bearer"}' }
      : answer(url, request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
