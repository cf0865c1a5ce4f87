import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { StepResult } from '../../../src/doctor/checkup.ts';
import { examine } from '../../../src/doctor/examine.ts';
import type { ConnectionReport } from '../../../src/doctor/report.ts';
import { printReport } from '../../../src/doctor/report.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { connectionOf, liveEnvironment } from './live-connection.ts';

let sandbox: GovineerSandbox;
beforeAll(async () => {
  sandbox = await startGovineerSandbox();
});
afterAll(() => sandbox.close());

interface Given {
  readonly stepMs?: number;
  readonly signal?: AbortSignal;
}

async function reportOn(
  variables: Readonly<Record<string, string>>,
  given: Given = {},
): Promise<ConnectionReport> {
  const connection = connectionOf({ ...liveEnvironment(sandbox), ...variables });
  try {
    const { stepMs = 10_000, signal = new AbortController().signal } = given;
    return await examine(connection, { clock: systemClock, signal, stepMs, probe: false, probeMs: 1 });
  } finally {
    await connection.provider.close();
  }
}

function statuses({ steps }: ConnectionReport): string {
  return steps.map(({ step, status }) => `${step} ${status}`).join(', ');
}

function failure({ steps }: ConnectionReport): StepResult['detail'] {
  return steps.find(({ status }) => status === 'failed')?.detail ?? '';
}

test('a connection that works: four steps, each ok', async () => {
  const report = await reportOn({});
  expect(report.ok).toBe(true);
  expect(statuses(report)).toBe('resolve ok, connect ok, authenticate ok, read ok');
  const lines = printReport(report, false).split('\n');
  const columns = lines.filter((line) => / {2}ok {2}/.test(line)).map((line) => line.indexOf('  ok  '));
  expect(columns).toHaveLength(4);
  expect(new Set(columns).size).toBe(1);
});

test('a name that DNS does not know', async () => {
  const report = await reportOn({ GOVINEER_BASE_URL: 'https://nobody.invalid' });
  expect(report.ok).toBe(false);
  expect(statuses(report)).toBe('resolve failed, connect not tried, authenticate not tried, read not tried');
  expect(failure(report)).toMatch(/not known to DNS/);
});

test('a port where nobody listens', async () => {
  const report = await reportOn({ GOVINEER_BASE_URL: 'http://127.0.0.1:1' });
  expect(statuses(report)).toMatch(/^resolve ok, connect failed/);
  expect(failure(report)).toMatch(/connection refused \(ECONNREFUSED\): nobody listens there/);
});

test('https where http is spoken', async () => {
  const report = await reportOn({ GOVINEER_BASE_URL: sandbox.url.replace('http:', 'https:') });
  expect(failure(report)).toMatch(/the port does not speak TLS/);
});

test('a wrong secret is told as such, and is not in the text', async () => {
  const report = await reportOn({ GOVINEER_CLIENT_SECRET: 'not-the-secret' });
  expect(statuses(report)).toBe('resolve ok, connect ok, authenticate failed, read not tried');
  expect(failure(report)).toMatch(/does not know these credentials/);
  expect(JSON.stringify(report)).not.toContain('not-the-secret');
});

test('an account that is another merchant’s, and one that does not exist', async () => {
  const [account] = sandbox.other.store.paymentAccounts.all();
  const others = await reportOn({ GOVINEER_ACCOUNT_UIDS: account?.uid ?? '' });
  expect(statuses(others)).toMatch(/read failed$/);
  expect(failure(others)).toMatch(/that the configured accounts are theirs/);
  const nobodys = await reportOn({ GOVINEER_ACCOUNT_UIDS: '00000000-0000-4000-8000-000000000000' });
  expect(failure(nobodys)).toMatch(/no such thing there/);
});

test('a clock that is wrong', async () => {
  const server = createServer((_request, response) => {
    response.sendDate = false;
    response.writeHead(200, { date: new Date(Date.now() - 600_000).toUTCString() }).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const report = await reportOn({ GOVINEER_BASE_URL: `http://127.0.0.1:${port}` });
  expect(report.steps[1]?.detail).toMatch(/clock is (599|600|601) s ahead/);
  server.close();
  server.closeAllConnections();
});

test('a server that says nothing is left when the step has had its time, or at once when the signal aborts', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const silent = { GOVINEER_BASE_URL: `http://127.0.0.1:${port}` };
  const report = await reportOn(silent, { stepMs: 100 });
  expect(failure(report)).toMatch(/did not end in time|within|got none/);
  const stop = new Error('stop');
  await expect(reportOn(silent, { signal: AbortSignal.abort(stop) })).rejects.toBe(stop);
  server.close();
  server.closeAllConnections();
});
