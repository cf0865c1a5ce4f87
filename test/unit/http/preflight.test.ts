import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import type { PreflightOptions } from '../../../datasources/http/preflight.ts';
import { createPreflight } from '../../../datasources/http/preflight.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { refusingOrigin, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import type { Behaviour } from '../../kit/misbehaving-server.ts';
import type { CertificateOptions } from '../doctor/certificate.ts';
import { makeCertificate, startTlsServer } from '../doctor/certificate.ts';
import { VirtualClock } from './virtual-clock.ts';

const start = Date.UTC(2026, 0, 1, 12);

function preflight(
  baseUrl: string,
  more: Partial<PreflightOptions> = {},
  clock = new VirtualClock(0, start),
) {
  const name = { provider: 'GOVINEER', connection: 'main' } as const;
  const [resolve, connect] = createPreflight({ ...name, baseUrl, clock, ...more });
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
      nativeCode: expect.stringMatching(/^doctor\.(?:unknownHost|dnsSilent)$/) as string,
      message: expect.stringContaining('a connection to https://paygraph.invalid, got') as string,
    });
  });

  it('looks at every address, each host once', async () => {
    const { resolve, call } = preflight('http://127.0.0.1:1/api', {
      otherUrls: ['http://127.0.0.1:2/token', 'http://[::1]:1/token'],
    });
    expect(await resolve.run(call())).toBe('127.0.0.1 is an address already; ::1 is an address already');
    const other = preflight('http://127.0.0.1:1', { otherUrls: ['https://paygraph.invalid/token'] });
    await expect(other.resolve.run(other.call())).rejects.toThrow(
      /a connection to https:\/\/paygraph\.invalid/,
    );
  });
});

describe('connect', () => {
  it.each([
    [0, 'clocks agree'],
    [-59_000, 'clocks agree'],
    [-120_000, 'clock is 120 s ahead of'],
    [90_000, 'clock is 90 s behind'],
    [900_000, 'clock is 15 min behind'],
  ])('takes any answer and looks at its time: %i ms off', async (skew, words) => {
    await using server = await startMisbehavingServer(dated(start + skew));
    const seen: (number | null)[] = [];
    const { connect, call } = preflight(`${server.origin}/api`, {
      onSkew: (skewMs) => void seen.push(skewMs),
    });
    expect(await connect.run(call())).toContain(words);
    expect(seen).toEqual([0 - skew]);
    expect(server.seen[0]).toMatchObject({ method: 'HEAD', url: '/api/' });
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('knows no time where it is not told one', async () => {
    await using server = await startMisbehavingServer(dated(Number.NaN));
    const seen: (number | null)[] = [];
    const { connect, call } = preflight(server.origin, { onSkew: (skewMs) => void seen.push(skewMs) });
    expect(await connect.run(call())).toContain('it does not tell its time');
    expect(seen).toEqual([null]);
  });

  it('tries every origin once', async () => {
    await using api = await startMisbehavingServer(dated(start));
    await using tokens = await startMisbehavingServer(dated(start));
    const { connect, call } = preflight(api.origin, {
      otherUrls: [`${tokens.origin}/token`, `${api.origin}/token`],
    });
    expect(await connect.run(call())).toMatch(new RegExp(`${tokens.origin} answers in \\d+ ms$`));
    expect([api.seen.length, tokens.seen.length]).toEqual([1, 1]);
    const dead = preflight(api.origin, { otherUrls: [await refusingOrigin()] });
    api.script(dated(start));
    await expect(dead.connect.run(dead.call())).rejects.toMatchObject({ nativeCode: 'doctor.refused' });
  });

  it('says that nobody listens', async () => {
    const origin = await refusingOrigin();
    const { connect, call } = preflight(origin);
    await expect(connect.run(call())).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      nativeCode: 'doctor.refused',
      message: `GOVINEER (main): required a connection to ${origin}, got connection refused (ECONNREFUSED)`,
    });
  });

  it('says that it is not TLS', async () => {
    await using server = await startMisbehavingServer();
    const { connect, call } = preflight(server.origin.replace('http', 'https'));
    await expect(connect.run(call())).rejects.toMatchObject({ nativeCode: 'doctor.notTls' });
  });

  it.each(['reset', 'close'] as const)('says that something hangs up (%s)', async (how) => {
    await using server = await startMisbehavingServer({ kind: 'hangUp', how });
    const { connect, call } = preflight(server.origin);
    await expect(connect.run(call())).rejects.toMatchObject({ nativeCode: 'doctor.reset' });
  });

  it('says that something else answers', async () => {
    await using server = await startMisbehavingServer({ kind: 'notHttp', text: '220 mail\r\n' });
    const { connect, call } = preflight(server.origin);
    await expect(connect.run(call())).rejects.toMatchObject({ nativeCode: 'doctor.notHttp' });
  });

  it('says that the attempt to connect is not answered', async () => {
    // Takes the bytes and never shakes hands: to a client that is a connection that does not come about.
    const mute = createServer((socket) => void socket.resume());
    await new Promise<void>((done) => void mute.listen(0, '127.0.0.1', done));
    const { connect, call } = preflight(`https://127.0.0.1:${(mute.address() as AddressInfo).port}`, {
      stepMs: 200,
    });
    await expect(connect.run(call())).rejects.toMatchObject({ nativeCode: 'doctor.connectTimeout' });
    await new Promise((done) => mute.close(done));
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
    await expect(waiting).rejects.toMatchObject({
      code: 'PROVIDER_TIMEOUT',
      nativeCode: 'doctor.tryTimeout',
      message: expect.stringMatching(/got none within 5000 ms$/) as string,
    });
    await new Promise((done) => mute.close(done));
    expect(clock.asleep).toBe(0);
  });
});

describe('a certificate', () => {
  const trusted = getCACertificates('default');
  afterEach(() => setDefaultCACertificates(trusted));
  const hour = 3_600_000;

  it.each<[name: string, options: CertificateOptions, known: boolean, word: string | null]>([
    ['that all is well with', {}, true, null],
    ['that nobody trusts', {}, false, 'certificateUntrusted'],
    ['for another name', { host: 'api.example.com' }, true, 'certificateName'],
    ['that has expired', { from: Date.now() - 2 * hour, to: Date.now() - hour }, true, 'certificateExpired'],
    ['of tomorrow', { from: Date.now() + hour, to: Date.now() + 2 * hour }, true, 'certificateNotYetValid'],
  ])('%s', async (_name, options, known, word) => {
    const certificate = makeCertificate(options);
    if (known) setDefaultCACertificates([...trusted, certificate.cert]);
    await using server = await startTlsServer(certificate);
    const { connect, call } = preflight(`https://localhost:${server.port}`);
    const told = await connect.run(call()).catch((error: unknown) => error);
    if (word === null) expect(told).toContain('answers in');
    else expect(told).toMatchObject({ nativeCode: `doctor.${word}`, code: 'PROVIDER_UNAVAILABLE' });
  });
});
