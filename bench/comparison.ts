import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.ts';
import type { Measurement } from './load.ts';
import { load } from './load.ts';
import { usageOf } from './process-usage.ts';
import type { RunningServer } from './running-server.ts';
import { govineerAlone, startComparison, startEndpoint, startSandbox } from './running-server.ts';
import { median } from './statistics.ts';
import type { UpstreamAccess } from './upstream-access.ts';
import { requestsSoFar } from './upstream-access.ts';

export const query = `{
  transactions(first: 50) {
    nodes {
      nativeId status reference createdAt
      amount { amount currency }
      customer { nativeId email }
      account { nativeId name }
    }
  }
}`;

export interface ComparisonOptions {
  readonly rounds: number;
  /** Of each run. */
  readonly seconds: number;
  readonly connections: readonly number[];
}

/** Medians over the rounds, by number of connections. */
export interface Result {
  readonly name: string;
  readonly callsPerRequest: number;
  readonly rssBytes: number;
  readonly byConnections: ReadonlyMap<number, Measurement>;
}

/**
 * Three servers that answer the same question from the same provider, measured in turns so that whatever else the
 * machine does hits all three. The first is the limit. Rejects if their answers differ.
 */
export async function compareServers(options: ComparisonOptions): Promise<readonly Result[]> {
  const sandbox = await startSandbox(1);
  const servers: RunningServer[] = [];
  try {
    servers.push(await startComparison('limit', './servers/limit.js', sandbox.access));
    servers.push(await startEndpoint('Paygraph', govineerAlone(sandbox.access)));
    servers.push(await startComparison('naive', './servers/naive.js', sandbox.access));
    await refuseDifferences(servers);
    const calls: number[] = [];
    for (const server of servers) calls.push(await callsPerRequest(server, sandbox.access));
    const rounds = await measure(servers, options);
    return servers.map((server, index) => ({
      name: server.name,
      callsPerRequest: calls[index] ?? Number.NaN,
      rssBytes: usageOf(server.pid).rssBytes,
      byConnections: new Map(
        options.connections.map((connections) => [
          connections,
          medians(rounds.filter((run) => run.server === server && run.connections === connections)),
        ]),
      ),
    }));
  } finally {
    await Promise.all([...servers, sandbox].map((server) => server.close()));
  }
}

async function refuseDifferences(servers: readonly RunningServer[]): Promise<void> {
  const answers: unknown[] = [];
  for (const server of servers) answers.push((await ask(server, { query })).data);
  for (const [index, server] of servers.entries()) {
    if (!isDeepStrictEqual(answers[index], answers[0])) {
      throw new Error(`${server.name} gives another answer than ${servers[0]?.name}`);
    }
  }
}

/** Exact, because nothing else is under way: a number of requests one after the other. */
async function callsPerRequest(server: RunningServer, access: UpstreamAccess): Promise<number> {
  const requests = 10;
  const before = await requestsSoFar(access);
  for (let sent = 0; sent < requests; sent += 1) await ask(server, { query });
  return ((await requestsSoFar(access)) - before) / requests;
}

interface Run extends Measurement {
  readonly server: RunningServer;
  readonly connections: number;
}

async function measure(
  servers: readonly RunningServer[],
  options: ComparisonOptions,
): Promise<readonly Run[]> {
  const body = JSON.stringify({ query });
  const { rounds, seconds, connections: loads } = options;
  for (const server of servers)
    await load(server, body, { connections: 8, seconds: Math.min(3, seconds * 2) });
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const connections of loads) {
      for (const server of servers) {
        runs.push({ server, connections, ...(await load(server, body, { connections, seconds })) });
      }
    }
  }
  return runs;
}

function medians(runs: readonly Run[]): Measurement {
  const of = (read: (run: Run) => number): number => median(runs.map(read));
  return {
    requests: of(({ requests }) => requests),
    requestsPerSecond: of(({ requestsPerSecond }) => requestsPerSecond),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    cpuMs: of(({ cpuMs }) => cpuMs),
  };
}
