import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkUp } from '../../../src/doctor/checkup.ts';
import type { ConnectionReport } from '../../../src/doctor/report.ts';
import { printReport, printSummary } from '../../../src/doctor/report.ts';
import { Connection } from '../../../src/gateway/connection.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { patientOf } from './live-connection.ts';
import type { Ward } from './ward.ts';
import { failed, reportOn, startServer, startWard, statuses } from './ward.ts';

let ward: Ward;
beforeAll(async () => {
  ward = await startWard();
});
afterAll(() => ward[Symbol.asyncDispose]());

test('a connection that works: four steps, each ok, in aligned columns', async () => {
  const report = await reportOn(ward.govineer);
  expect(report.ok).toBe(true);
  expect(statuses(report)).toBe('resolve ok, connect ok, authenticate ok, read ok');
  const lines = printReport(report, false).split('\n');
  expect(lines[0]).toBe('govineer — Govineer (GOVINEER), set in GOVINEER_*');
  const columns = lines.filter((line) => / {2}ok {2}/.test(line)).map((line) => line.indexOf('  ok  '));
  expect(columns).toHaveLength(4);
  expect(new Set(columns).size).toBe(1);
});

test('what failed is told with what was tried, what came, what to do and where', async () => {
  const report = await reportOn({ ...ward.govineer, GOVINEER_CLIENT_SECRET: 'not-the-secret' });
  expect(statuses(report)).toBe('resolve ok, connect ok, authenticate failed, read not tried');
  const text = printReport(report, false);
  expect(text).toMatch(/^ {2}authenticate {2}failed {5}the provider does not know these credentials$/m);
  expect(text).toContain(`tried      POST ${ward.sandbox.tokenUrl}\n`);
  expect(text).toContain('wanted     a token\n');
  expect(text).toContain('came       refused credentials (invalid_client)\n');
  expect(text).toMatch(/^ {16}to do {6}look for typing errors/m);
  expect(text).toMatch(
    /^ {16}look at {4}GOVINEER_CLIENT_ID\n {27}GOVINEER_CLIENT_SECRET\n {27}GOVINEER_TOKEN_URL$/m,
  );
  expect(text + JSON.stringify(report)).not.toContain('not-the-secret');
});

describe('time', () => {
  test('a server that says nothing is left when the step has had its time, or at once when the signal aborts', async () => {
    await using silent = await startServer(() => undefined);
    const variables = { ...ward.govineer, GOVINEER_BASE_URL: silent.origin };
    const report = await reportOn(variables, { stepMs: 100 });
    expect(failed(report).step).toBe('connect');
    // The step's own end and the connection's are at the same moment.
    expect(['slow', 'tryTimeout']).toContain(failed(report).cause);
    const stop = new Error('stop');
    await expect(reportOn(variables, { signal: AbortSignal.abort(stop) })).rejects.toBe(stop);
  });

  test('a server that answers the first call and no more', async () => {
    await using silent = await startServer((request, response) => {
      if (request.method === 'HEAD') response.end();
    });
    const report = await reportOn({
      ...ward.paysley,
      PAYSLEY_BASE_URL: silent.origin,
      PROVIDER_DEADLINE_MS: '200',
    });
    expect(failed(report)).toMatchObject({ step: 'authenticate', cause: 'noAnswer' });
    expect(failed(report).tried).toContain(`GET ${silent.origin}/`);
  });
});

test('trouble of the provider’s own', async () => {
  await using server = await startServer((_request, response) => {
    response.writeHead(503).end('never-to-be-seen');
  });
  const report = await reportOn({ ...ward.paysley, PAYSLEY_BASE_URL: server.origin });
  expect(failed(report)).toMatchObject({ cause: 'providerTrouble', lookAt: [] });
  expect(failed(report).tried).toMatch(/, 3 times$/);
  expect(JSON.stringify(report)).not.toContain('never-to-be-seen');
});

test('an error of our own is a failed step like any other, and tells its kind and place only', async () => {
  const { connection, written } = patientOf(ward.paysley);
  const broken = new Connection({
    key: connection.key,
    displayName: connection.displayName,
    mode: connection.mode,
    accounts: connection.accounts,
    trust: 'sandbox',
    provider: {
      ...connection.provider,
      doctor: [
        { name: 'authenticate', run: () => Promise.reject(new RangeError('never-to-be-seen')) },
        { name: 'read', run: () => Promise.resolve('read') },
      ],
    },
  });
  const { signal } = new AbortController();
  const steps = await checkUp({ connection: broken, written }, { clock: systemClock, signal, stepMs: 1000 });
  expect(steps.map(({ status }) => status)).toEqual(['failed', 'not tried']);
  expect(steps[0]?.diagnosis).toMatchObject({ cause: 'ownError' });
  expect(steps[0]?.diagnosis?.came).toMatch(/^RangeError at checkup\.test\.ts:\d+$/);
  expect(JSON.stringify(steps)).not.toContain('never-to-be-seen');
  await connection.provider.close();
});

test('the last line says how many are well, and which are not', () => {
  const of = (connection: string, ok: boolean): ConnectionReport => ({
    connection,
    displayName: connection,
    provider: 'WALLEE',
    place: 'WALLEE_*',
    ok,
    steps: [],
  });
  expect(printSummary([of('a', true)], false)).toBe('1 connection tried: all well\n');
  expect(printSummary([of('a', true), of('b', false), of('c', false)], false)).toBe(
    '3 connections tried, 1 well; not well: b, c\n',
  );
});
