import autocannon from 'autocannon';
import { requestHeaders } from './caller.ts';
import { usageOf } from './process-usage.ts';
import { quantile } from './statistics.ts';
import type { RunningServer } from './running-server.ts';

/** What one server did under one load. */
export interface Measurement {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Milliseconds, as seen by the client. */
  readonly p50: number;
  readonly p99: number;
  /** Processor milliseconds of the server process for each request. */
  readonly cpuMs: number;
}

/** Sends one body over and over. Rejects if any answer was not 2xx. */
export async function load(
  server: RunningServer,
  body: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Measurement> {
  const before = usageOf(server.pid);
  const run = autocannon({
    url: server.url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: requestHeaders,
    body,
  });
  const times: number[] = [];
  run.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
    times.push(milliseconds);
  });
  const result = await run;
  const after = usageOf(server.pid);
  const requests = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0 || requests === 0) {
    throw new Error(
      `${server.name}: ${result.non2xx} answers were not 2xx, ${result.errors} requests failed`,
    );
  }
  return {
    requests,
    requestsPerSecond: requests / result.duration,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpuMs: (after.cpuMs - before.cpuMs) / requests,
  };
}
