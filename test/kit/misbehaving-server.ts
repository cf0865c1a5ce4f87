import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What the server does with one request. */
export type Behaviour =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    }
  /** Closes the connection without a byte: with RST or, politely, with FIN. */
  | { readonly kind: 'hangUp'; readonly how: 'reset' | 'close' }
  /** Promises a longer body than it sends, then closes. */
  | { readonly kind: 'cut'; readonly how: 'reset' | 'close'; readonly status?: number; readonly body: string }
  /** Takes the request and says nothing, until the client leaves. */
  | { readonly kind: 'hang' }
  /** Sends headers and one byte every `everyMs`, for ever. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** Sends `bytes` of white space. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Sends white space that inflates to `bytes`. */
  | { readonly kind: 'bomb'; readonly bytes: number }
  | { readonly kind: 'notHttp'; readonly text: string }
  /** Does `next` when `until` resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<void>; readonly next: Behaviour };

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server on a port of its own that does to each request what the script says next. */
export interface MisbehavingServer extends AsyncDisposable {
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** Requests under way at this moment, and the most there were at a time. */
  readonly underWay: { readonly now: number; readonly most: number };
  /** Appends to the script. A request beyond its end is answered 501. */
  script(...behaviours: readonly Behaviour[]): void;
  /** Resolves when `count` requests have come in all. */
  reached(count: number): Promise<void>;
  connections(): Promise<number>;
}

export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return {
    kind: 'reply',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

export async function startMisbehavingServer(...start: readonly Behaviour[]): Promise<MisbehavingServer> {
  const script: Behaviour[] = [...start];
  const seen: SeenRequest[] = [];
  const underWay = { now: 0, most: 0 };
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  const server = createServer((request, response) => {
    void (async () => {
      underWay.now += 1;
      underWay.most = Math.max(underWay.most, underWay.now);
      response.once('close', () => {
        underWay.now -= 1;
      });
      const body = await readAll(request).catch(() => '');
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      for (const { count, resolve } of waiting) if (seen.length >= count) resolve();
      await behave(script.shift() ?? { kind: 'reply', status: 501 }, response);
    })();
  });
  const port = await listen(server);

  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    underWay,
    script: (...behaviours) => void script.push(...behaviours),
    reached(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (seen.length >= count) resolve();
      else waiting.push({ count, resolve });
      return promise;
    },
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An origin at which nobody listens. */
export async function refusingOrigin(): Promise<string> {
  const server = createTcpServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

async function behave(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  const { socket } = response;
  switch (behaviour.kind) {
    case 'reply':
      response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
      return;
    case 'hangUp':
      leave(response, behaviour.how);
      return;
    case 'cut': {
      const length = String(Buffer.byteLength(behaviour.body) + 100);
      response.writeHead(behaviour.status ?? 200, {
        'content-type': 'application/json',
        'content-length': length,
      });
      // Lets the client see the headers before the end.
      response.write(behaviour.body, () => setTimeout(() => leave(response, behaviour.how), 20));
      return;
    }
    case 'hang':
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), behaviour.everyMs);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'huge':
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(behaviour.bytes, ' '));
      return;
    case 'bomb':
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(behaviour.bytes, ' ')));
      return;
    case 'notHttp':
      socket?.end(behaviour.text);
      return;
    case 'hold':
      await behaviour.until;
      await behave(behaviour.next, response);
  }
}

function leave({ socket }: ServerResponse, how: 'reset' | 'close'): void {
  if (how === 'reset') socket?.resetAndDestroy();
  else socket?.end();
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

interface Listener {
  listen(port: number, host: string, done: () => void): unknown;
  address(): AddressInfo | string | null;
}

function listen(server: Listener): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
