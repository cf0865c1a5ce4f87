import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createPreflight } from '../../../datasources/http/preflight.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { refusingOrigin, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import type { Behaviour } from '../../kit/misbehaving-server.ts';
import { VirtualClock } from './virtual-clock.ts';

const start = Date.UTC(2026, 0, 1, 12);

function preflight(baseUrl: string, clock = new VirtualClock(0, start)) {
  const [resolve, connect] = createPreflight({ provider: 'GOVINEER', connection: 'main', baseUrl, clock });
  const call = (signal = new AbortController().signal): CallContext => ({
    signal,
    deadline: clock.now() + 60_000,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
  });
  return { resolve, connect, call, clock };
}

const dated = (at: number, status = 401): Behaviour => ({
  kind: 'reply',
  status,
  headers: { date: new Date(at).toUTCString() },
});

describe('resolve', () => {
  it('names the addresses', async () => {
    const { resolve, call } = preflight('http://localhost:1');
    expect(await resolve.run(call())).toMatch(/^localhost is .*(?:127\.0\.0\.1|::1)/);
    const bare = preflight('http://[::1]:1/v1');
    expect(await bare.resolve.run(bare.call())).toBe('::1 is an address already');
  });

  it('says that a host is not known', async () => {
    const { resolve, call } = preflight('https://paygraph.invalid');
    await expect(resolve.run(call())).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      message: expect.stringContaining('is not known to DNS') as string,
    });
  });
});

describe('connect', () => {
  it.each([
    [0, 'clocks agree'],
    [-59_000, 'clocks agree'],
    [-120_000, 'clock is 120 s ahead'],
    [90_000, 'clock is 90 s behind'],
  ])('takes any answer and looks at its time: %i ms off', async (skew, words) => {
    await using server = await startMisbehavingServer(dated(start + skew));
    const { connect, call } = preflight(`${server.origin}/api`);
    expect(await connect.run(call())).toContain(words);
    expect(server.seen[0]).toMatchObject({ method: 'HEAD', url: '/api/' });
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('says that nobody listens', async () => {
    const { connect, call } = preflight(await refusingOrigin());
    await expect(connect.run(call())).rejects.toThrow(/ECONNREFUSED.*nobody listens there/);
  });

  it('says that TLS failed', async () => {
    await using server = await startMisbehavingServer();
    const { connect, call } = preflight(server.origin.replace('http', 'https'));
    await expect(connect.run(call())).rejects.toThrow(/does not speak TLS/);
  });

  it('says that something else answers', async () => {
    await using server = await startMisbehavingServer({ kind: 'notHttp', text: '220 mail\r\n' });
    const { connect, call } = preflight(server.origin);
    await expect(connect.run(call())).rejects.toThrow(/not an HTTP server/);
  });

  it('waits no longer than it may, nor than anybody wants', async () => {
    const mute = createServer();
    await new Promise<void>((done) => void mute.listen(0, '127.0.0.1', done));
    const { connect, call, clock } = preflight(`http://127.0.0.1:${(mute.address() as AddressInfo).port}`);
    const waiting = connect.run(call());
    const leaving = new AbortController();
    const left = connect.run(call(leaving.signal));
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    clock.advance(5000);
    await expect(waiting).rejects.toMatchObject({ code: 'PROVIDER_TIMEOUT' });
    await new Promise((done) => mute.close(done));
    expect(clock.asleep).toBe(0);
  });
});
