import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What becomes of a request instead of being passed on. */
export type ProxyFault =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Never answered. */
  | { readonly kind: 'hang' }
  /** Passed on, and answered so many milliseconds later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Closed without a byte. */
  | { readonly kind: 'hangUp' }
  /** Half of what the provider answered, then closed. */
  | { readonly kind: 'cut' };

/** Stands before a provider and lets everything through until told otherwise. */
export interface FaultProxy extends AsyncDisposable {
  readonly origin: string;
  /** The fault of a request, by its path and query; null lets it through. */
  fault: (target: string) => ProxyFault | null;
  /** Every credential and token that was sent or given out so far. */
  readonly secrets: ReadonlySet<string>;
  /** Requests so far. */
  readonly requests: number;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const secrets = new Set<string>();
  const state: { fault: FaultProxy['fault']; requests: number } = { fault: () => null, requests: 0 };
  const server = createServer((request, response) => {
    state.requests += 1;
    void serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization } = request.headers;
    if (authorization !== undefined) secrets.add(authorization.replace(/^\w+ /, ''));
    const body = await read(request);
    const fault = state.fault(request.url ?? '');
    switch (fault?.kind) {
      case 'hang':
        return;
      case 'hangUp':
        response.destroy();
        return;
      case 'reply':
        response.writeHead(fault.status, fault.headers).end(fault.body);
        return;
      case 'delay':
      case 'cut':
      case undefined: {
        const answer = await forward(request, body);
        for (const [, token] of answer.body.matchAll(/"access_token":\s*"([^"]+)"/g))
          secrets.add(token ?? '');
        if (fault?.kind === 'delay') await sleep(fault.ms);
        if (fault?.kind !== 'cut') {
          response.writeHead(answer.status, answer.headers).end(answer.body);
          return;
        }
        response.writeHead(answer.status, {
          ...answer.headers,
          'content-length': Buffer.byteLength(answer.body),
        });
        response.write(answer.body.slice(0, answer.body.length / 2), () => response.destroy());
      }
    }
  }

  async function forward(
    request: IncomingMessage,
    body: string,
  ): Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly body: string }> {
    const headers: Record<string, string> = { 'content-length': `${Buffer.byteLength(body)}` };
    for (const name of ['authorization', 'content-type', 'x-payment-account-uid', 'space']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    const { hostname, port } = new URL(target);
    // Not by fetch, which would write the target its own way.
    const sent = send({ hostname, port, path: request.url, method: request.method, headers, agent: false });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const type = answer.headers['content-type'];
    return {
      status: answer.statusCode ?? 502,
      headers: type === undefined ? {} : { 'content-type': type },
      body: await read(answer),
    };
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    secrets,
    get requests() {
      return state.requests;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
