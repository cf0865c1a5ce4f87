import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly type: string | undefined;
  readonly body: string;
  readonly authorization: string | undefined;
}

export interface Receiver extends AsyncDisposable {
  /** Origin without a slash at the end. */
  readonly url: string;
  readonly received: readonly Received[];
  /** The status of the answers from now on; 0: none at all. */
  status: number;
}

/** A merchant's server that writes down what it gets. */
export async function startReceiver(status = 200): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const { method = '', url: path = '', headers } = message;
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({
        method,
        path,
        type: headers['content-type'],
        body,
        authorization: headers.authorization,
      });
      if (receiver.status !== 0) response.writeHead(receiver.status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    status,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return receiver;
}
