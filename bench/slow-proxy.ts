import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in front of a sandbox and can hold its answers back, or be gone. */
export interface SlowProxy {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** For all requests from now on; 0 at first. */
  delay(milliseconds: number): void;
  /** Closes the port and every connection: whoever calls is refused. */
  die(): Promise<void>;
}

/** `target` is an origin. */
export async function startSlowProxy(target: string): Promise<SlowProxy> {
  let delayMs = 0;
  const server = createServer({ keepAliveTimeout: 75_000 }, (incoming, outgoing) => {
    const wait = setTimeout(forward, delayMs);
    outgoing.once('close', () => clearTimeout(wait));

    function forward(): void {
      const { method = 'GET', url = '/', headers } = incoming;
      const onward = request(new URL(url, target), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.once('error', () => outgoing.destroy());
      outgoing.once('close', () => onward.destroy());
      incoming.pipe(onward);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delay(milliseconds) {
      delayMs = milliseconds;
    },
    async die() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
