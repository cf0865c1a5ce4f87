import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAnswer {
  readonly status?: number;
  /** JSON text, or anything that is not. */
  readonly body: string;
}

export interface FakeWallee {
  /** Base of the API. */
  readonly url: string;
  /** Path and query of every request, decoded. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server that answers as a test wants, for what the sandbox never does. Anybody may ask. */
export async function startFakeWallee(answer: (url: URL, method: string) => FakeAnswer): Promise<FakeWallee> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    const { status = 200, body } = answer(new URL(request.url ?? '/', 'http://fake'), request.method ?? '');
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/v2.0`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
