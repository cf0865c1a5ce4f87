import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAnswer {
  readonly status?: number;
  /** JSON text, or anything that is not. */
  readonly body: string;
}

export interface FakePaysley {
  readonly baseUrl: string;
  readonly accessKey: string;
  /** Path and query of every request, what it was authorized by, and its body. */
  readonly asked: {
    readonly path: string;
    readonly authorization: string | undefined;
    readonly body: string;
  }[];
  close(): Promise<void>;
}

/** A server that answers as a test wants, for what the sandbox never does. */
export async function startFakePaysley(
  answer: (url: URL, method: string) => FakeAnswer,
): Promise<FakePaysley> {
  const asked: FakePaysley['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    let sent = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      sent += part;
    });
    request.on('end', () => {
      asked.push({ path, authorization: request.headers.authorization, body: sent });
      const { status = 200, body } = answer(new URL(path, 'http://fake'), request.method ?? 'GET');
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v2`,
    accessKey: 'py_test_fake',
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
