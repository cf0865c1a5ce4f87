import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** Stands before a server, and can hold back its answers and end all connections. */
export interface CuttingProxy extends AsyncDisposable {
  /** The server's URL, through the proxy. */
  readonly url: string;
  /** No answer comes through any more; resolves when one was held back. */
  hold(): Promise<void>;
  /** Ends what is connected, and lets new connections through. */
  cut(): void;
}

export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let held: (() => void) | null = null;
  const server = createServer((client) => {
    const upstream = connect(Number(port === '' ? 5432 : port), hostname);
    client.on('data', (data) => upstream.write(data));
    upstream.on('data', (data) => {
      if (held === null) client.write(data);
      else held();
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    held = null;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    hold: () => new Promise((resolve) => (held = resolve)),
    cut,
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
