import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { httpLimits } from '../../../src/server/http-limits.ts';
import type { Running } from './start.ts';
import { start } from './start.ts';

const QUICK = { ...httpLimits, headersMs: 200, requestMs: 400, keepAliveMs: 200, checkMs: 50 };

function open(server: Running): Socket {
  return connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {});
}

/** What the server has said by the time it closes the connection. */
function untilClosed(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.once('close', () => resolve(text));
  });
}

/** A reset of the connection, at which a client may lose what it was told before. */
const TOLD_OR_RESET = /^$|^HTTP\/1\.1 408 /;

/** Sends a byte now and then, for ever. */
function trickle(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20);
  socket.once('close', () => clearInterval(timer));
}

describe('a slow client', () => {
  it('that sends its headers byte by byte is cut off', async () => {
    await using server = await start({ http: { limits: QUICK } });
    const socket = open(server);
    socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: ');
    trickle(socket, 'a');
    expect(await untilClosed(socket)).toMatch(TOLD_OR_RESET);
  });

  it('that sends its body byte by byte is cut off', async () => {
    await using server = await start({ http: { limits: QUICK } });
    const socket = open(server);
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
    );
    trickle(socket, ' ');
    expect(await untilClosed(socket)).toMatch(TOLD_OR_RESET);
    expect(server.stub.calls).toBe(0);
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('that says nothing is cut off', async () => {
    await using server = await start({ http: { limits: QUICK } });
    await untilClosed(open(server));
  });
});

describe('connections', () => {
  it('above the limit are closed, those below are answered', async () => {
    await using server = await start({ http: { limits: { ...httpLimits, connections: 2 } } });
    const held = [open(server), open(server)];
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    expect(await untilClosed(open(server))).toBe('');
    held[0]?.end('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    const [first] = held;
    if (first === undefined) throw new Error('there is a first one');
    expect(await untilClosed(first)).toContain('200 OK');
    held[1]?.destroy();
  });

  it('take no more requests than one may have, and say so with the last', async () => {
    await using server = await start({ http: { limits: { ...QUICK, requestsPerConnection: 2 } } });
    const socket = open(server);
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(3));
    const text = await untilClosed(socket);
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 503']);
    expect(text.match(/Connection: close/g)?.length).toBeGreaterThan(0);
  });
});
