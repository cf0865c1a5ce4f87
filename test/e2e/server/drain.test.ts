import { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { drainOnSignals } from '../../../src/server/drain.ts';
import { start } from './start.ts';

const log = createLog({ level: 'silent', pretty: null, write: process.stdout });

describe('a server', () => {
  it('does not start on a port that is taken', async () => {
    await using server = await start();
    await using other = await start();
    const taken = Number(new URL(server.url).port);
    await other.http.stop({ graceMs: 0 });
    await expect(other.http.listen({ host: '127.0.0.1', port: taken })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('a stopping server', () => {
  it('lets what is under way finish, and takes nothing new', async () => {
    const gate = Promise.withResolvers<{ ready: boolean; reasons: string[] }>();
    const asked = Promise.withResolvers<void>();
    await using server = await start({
      http: {
        readiness: () => {
          asked.resolve();
          return gate.promise;
        },
      },
    });
    const underWay = fetch(`${server.origin}/readyz`);
    await asked.promise;
    const stopped = server.http.stop({ graceMs: 10_000 });
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
    gate.resolve({ ready: true, reasons: [] });
    expect((await underWay).status).toBe(200);
    await stopped;
  });

  it('is not ready on a connection that is still open, and closes it', async () => {
    const gate = Promise.withResolvers<void>();
    await using server = await start({
      http: {
        contextFor: async (scope) => {
          await gate.promise;
          return { ...scope };
        },
      },
    });
    const { hostname, port, host } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
    });
    const ask = (path: string): boolean =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nApollo-Require-Preflight: 1\r\n\r\n`);
    ask('/graphql?query=%7Bcounted%7D');
    await expect.poll(() => server.http.underWay).toBe(1);
    const stopped = server.http.stop({ graceMs: 10_000 });
    // On the same connection, behind the one that is under way.
    ask('/readyz');
    await new Promise((resolve) => setTimeout(resolve, 50));
    gate.resolve();
    await stopped;
    await expect.poll(() => socket.destroyed).toBe(true);
    expect(received).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"counted":1[\s\S]*HTTP\/1\.1 503 /);
    expect(received).toContain('{"ready":false,"reasons":["draining"]}');
    expect(received.toLowerCase()).toContain('connection: close');
  });

  it('closes idle connections at once', async () => {
    await using server = await start();
    await (await server.post({ query: '{ counted }' })).text();
    const began = performance.now();
    await server.http.stop({ graceMs: 10_000 });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('cuts off what does not finish in time, and says so to it', async () => {
    await using server = await start({ http: { requestDeadlineMs: 60_000 } });
    const hanging = server.post({ query: '{ waits }' });
    hanging.catch(() => undefined);
    await expect.poll(() => server.scopes.length).toBe(1);
    await server.http.stop({ graceMs: 50 });
    expect(server.scopes[0]?.signal.aborted).toBe(true);
    await expect(hanging).rejects.toThrow();
  });
});

describe('a signal', () => {
  it.each(['SIGTERM', 'SIGINT'])('%s stops, then exits with 0', async (signal) => {
    const signals = new EventEmitter();
    const exit = vi.fn<(code: number) => void>();
    const stop = vi.fn(async () => undefined);
    drainOnSignals({ signals, stop, exit, log });
    signals.emit(signal);
    await expect.poll(() => exit.mock.calls).toEqual([[0]]);
    expect(stop).toHaveBeenCalledOnce();
  });

  it('that comes twice exits at once', () => {
    const signals = new EventEmitter();
    const exit = vi.fn<(code: number) => void>();
    const stop = vi.fn(() => new Promise<void>(() => undefined));
    drainOnSignals({ signals, stop, exit, log });
    signals.emit('SIGTERM');
    expect(exit).not.toHaveBeenCalled();
    signals.emit('SIGINT');
    expect(exit.mock.calls).toEqual([[1]]);
    expect(stop).toHaveBeenCalledOnce();
  });

  it('after which stopping fails exits with 1', async () => {
    const signals = new EventEmitter();
    const exit = vi.fn<(code: number) => void>();
    drainOnSignals({ signals, stop: () => Promise.reject(new Error('no')), exit, log });
    signals.emit('SIGTERM');
    await expect.poll(() => exit.mock.calls).toEqual([[1]]);
  });

  it('is nobody’s business afterwards', () => {
    const signals = new EventEmitter();
    drainOnSignals({ signals, stop: async () => undefined, exit: () => undefined, log })();
    expect(signals.eventNames()).toEqual([]);
  });
});
