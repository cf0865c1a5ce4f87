import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createFront } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandFault, FaultRates, ReadFault } from './money-faults.ts';
import { faultsBy } from './money-faults.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Stands between servers and one sandbox. */
export interface MoneyProxy extends AsyncDisposable {
  readonly origin: string;
  /** No faults from now on; requests that were held back have been carried out when it resolves. */
  calm(): Promise<void>;
  /** How often each fault was made, and how often nobody listened. */
  readonly made: ReadonlyMap<string, number>;
}

export interface MoneyProxyOptions {
  readonly target: string;
  readonly seed: number;
  readonly rates: FaultRates;
  /** Real milliseconds by which an answer may be old, a request late or slow: well below the settling time. */
  readonly lagMs: number;
  /** Nobody listens for a moment after so many requests. */
  readonly outageEvery: number;
}

const outageMs = 40;
/** Of these tokens are asked: no command, though they have a body. */
const tokens = /\/(?:oauth2|connect)\/token/;
const hopByHop = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

export async function startMoneyProxy(options: MoneyProxyOptions): Promise<MoneyProxy> {
  const { target, seed, rates, lagMs, outageEvery } = options;
  const faults = faultsBy(seed, rates);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const made = new Map<string, number>();
  const late = new Set<Promise<unknown>>();
  const earlier = new Map<string, { readonly at: number; readonly answer: Answer }>();
  const address = { port: 0 };
  let quiet = false;
  let requests = 0;

  const http = createServer((request, response) => {
    requests += 1;
    if (!quiet && requests % outageEvery === 0) outage();
    serve(request, response).catch(() => request.socket.destroy());
  });
  let front = await listen(0);
  address.port = (front.address() as AddressInfo).port;

  async function listen(port: number): Promise<Server> {
    const server = createFront((socket) => {
      socket.on('error', () => socket.destroy());
      http.emit('connection', socket);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }

  /** New connections are refused by the machine itself; those that are open stay. */
  function outage(): void {
    if (!front.listening) return;
    count('refused');
    front.close();
    const back = sleep(outageMs).then(async () => {
      front = await listen(address.port);
    });
    keep(back);
  }

  function count(name: string): void {
    made.set(name, (made.get(name) ?? 0) + 1);
  }

  function keep(work: Promise<unknown>): void {
    const kept = work.catch(() => undefined).finally(() => late.delete(kept));
    late.add(kept);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = request;
    const isRead = method === 'GET' || tokens.test(path);
    if (isRead) {
      const asked = { method, path, headers, body: await bodyOf(request) };
      const fault = quiet || method !== 'GET' ? null : faults.read(path);
      if (fault !== null) count(`read ${fault}`);
      await serveRead(asked, response, fault);
      return;
    }
    const fault = quiet ? null : faults.command(method, path);
    if (fault !== null) count(fault);
    if (fault === 'resetAtHeaders') {
      request.socket.resetAndDestroy();
      return;
    }
    await serveCommand({ method, path, headers, body: await bodyOf(request) }, response, fault);
  }

  async function serveRead(asked: Asked, response: ServerResponse, fault: ReadFault | null): Promise<void> {
    switch (fault) {
      case 'error':
        return reply(response, 503, 'down');
      case 'throttled':
        return reply(response, 429, '{}', { 'retry-after': '1' });
      case 'garbage':
        return reply(response, 200, '<html>');
      case 'reset':
        response.socket?.resetAndDestroy();
        return undefined;
      case 'hang':
        return undefined;
      case 'cut':
        return cut(response, await forward(asked));
      case 'stale': {
        const old = earlier.get(asked.path);
        if (old !== undefined && Date.now() - old.at < lagMs) return pass(response, old.answer);
        break;
      }
      case 'slow':
        await sleep(lagMs / 4);
        break;
      case null:
    }
    const at = Date.now();
    const answer = await forward(asked);
    // The oldest that may still be shown is kept.
    const old = earlier.get(asked.path);
    if (old === undefined || at - old.at >= lagMs) earlier.set(asked.path, { at, answer });
    return pass(response, answer);
  }

  async function serveCommand(
    asked: Asked,
    response: ServerResponse,
    fault: CommandFault | null,
  ): Promise<void> {
    switch (fault) {
      case 'resetAtHeaders':
      case 'resetUnsent':
        response.socket?.resetAndDestroy();
        return undefined;
      case 'appliedLate':
        response.socket?.resetAndDestroy();
        keep(sleep(lagMs / 2).then(() => forward(asked)));
        return undefined;
      case 'hangUnsent':
        return undefined;
      case 'errorUnsent':
        return reply(response, 500, '{"message":"no"}');
      case 'redirected':
        return reply(response, 302, '', { location: `${target}/elsewhere` });
      case 'throttled':
        return reply(response, 429, '{}', { 'retry-after': '1' });
      case 'unauthorized':
        return reply(response, 401, '{}');
      case 'garbageUnsent':
        return reply(response, 200, '<html>');
      case 'emptyUnsent':
        return reply(response, 200, '{}');
      case 'slow':
        await sleep(lagMs / 4);
        break;
      case 'resetApplied':
      case 'cutApplied':
      case 'hangApplied':
      case 'errorApplied':
      case 'gatewayApplied':
      case 'timeoutApplied':
      case 'garbageApplied':
      case 'emptyApplied':
      case null:
    }
    const work = forward(asked);
    keep(work);
    const answer = await work;
    switch (fault) {
      case 'resetApplied':
        response.socket?.resetAndDestroy();
        return undefined;
      case 'cutApplied':
        return cut(response, answer);
      case 'hangApplied':
        return undefined;
      case 'errorApplied':
        return reply(response, 500, '{"message":"no"}');
      case 'gatewayApplied':
        return reply(response, 502, '<html>');
      case 'timeoutApplied':
        return reply(response, 408, '');
      case 'garbageApplied':
        return reply(response, 200, '<html>');
      case 'emptyApplied':
        return reply(response, 200, '{}');
      case 'slow':
      case null:
        return pass(response, answer);
    }
  }

  async function forward({ method, path, headers, body }: Asked): Promise<Answer> {
    const passed = Object.fromEntries(
      Object.entries(headers).filter(([name, value]) => value !== undefined && !hopByHop.has(name)),
    );
    const { hostname, port } = new URL(target);
    const length = body.length === 0 && method === 'GET' ? {} : { 'content-length': `${body.length}` };
    const sent = send({ hostname, port, path, method, headers: { ...passed, ...length }, agent });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const kept = ['content-type', 'content-encoding', 'retry-after', 'location'] as const;
    const told = kept.flatMap((name) => {
      const value = answer.headers[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    return {
      status: answer.statusCode ?? 502,
      headers: Object.fromEntries(told),
      body: await bodyOf(answer),
    };
  }

  return {
    origin: `http://127.0.0.1:${address.port}`,
    made,
    async calm() {
      quiet = true;
      earlier.clear();
      while (late.size > 0) await Promise.all(late);
    },
    async [Symbol.asyncDispose]() {
      quiet = true;
      while (late.size > 0) await Promise.all(late);
      front.close();
      http.closeAllConnections();
      agent.destroy();
    },
  };
}

function reply(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

function pass(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

function cut(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length + 1 });
  response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy());
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
