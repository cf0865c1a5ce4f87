import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProvider } from '../../../datasources/registry.ts';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import { callFor } from '../../../src/doctor/checkup.ts';
import { assumedKeys, probeConnection } from '../../../src/doctor/probe/probe.ts';
import type { Probe } from '../../../src/doctor/probe/probe.ts';
import { whatHolds } from '../../../src/doctor/report.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { connectionOf, liveEnvironment } from './live-connection.ts';
import type { Rewrite } from './rewriting-proxy.ts';
import { startRewritingProxy } from './rewriting-proxy.ts';

let sandbox: GovineerSandbox;
beforeAll(async () => {
  sandbox = await startGovineerSandbox();
});
afterAll(() => sandbox.close());

async function probe(baseUrl: string): Promise<Probe> {
  const connection = connectionOf(liveEnvironment(sandbox, baseUrl));
  try {
    const now = () => systemClock.now();
    return await probeConnection(connection, callFor(AbortSignal.timeout(50_000), now() + 50_000), now);
  } finally {
    await connection.provider.close();
  }
}

async function probeThrough(rewrite: Rewrite): Promise<Probe> {
  const proxy = await startRewritingProxy(sandbox.url, rewrite);
  try {
    return await probe(proxy.url);
  } finally {
    await proxy.close();
  }
}

test('debug', async () => {
  const p = await probe(sandbox.url);
  process.stdout.write(
    JSON.stringify(
      p.findings.filter((f) => f.verdict.is !== 'holds'),
      null,
      1,
    ) +
      p.calls +
      ' ' +
      p.findings.length,
  );
});
