import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';
import type { ComparisonOptions, Result } from './comparison.ts';
import { query } from './comparison.ts';
import type { OutageCost, OutageOptions } from './outage.ts';
import type { PageCost, PagingOptions } from './paging.ts';
import type { QueryCost } from './calls.ts';
import { printCalls } from './report-calls.ts';
import { printOutages } from './report-outages.ts';
import { printPages } from './report-pages.ts';
import type { StartCost } from './starts.ts';

export interface ReportInput {
  readonly at: Date;
  readonly quick: boolean;
  readonly comparison: ComparisonOptions;
  readonly results: readonly Result[];
  readonly paging: PagingOptions;
  readonly pages: readonly PageCost[];
  readonly calls: readonly QueryCost[];
  readonly outage: OutageOptions;
  readonly outages: readonly OutageCost[];
  readonly starts: StartCost;
  readonly problems: readonly string[];
}

/** `bench/results.md`: numbers with all that is needed to doubt them. */
export function printResults(input: ReportInput): string {
  const { at, quick, comparison, results, paging, pages, calls, outage, outages, starts, problems } = input;
  const { rounds, seconds, connections } = comparison;
  return `# Benchmark results

Written by \`npm run bench${quick ? ' -- --quick' : ''}\` on ${at.toISOString().slice(0, 10)}. ${problems.length === 0 ? 'All checks passed.' : `**Failed:** ${problems.join('; ')}.`}

${machine()}

The machine may have had other work: of what was measured in turns the ratios tell something, the times by themselves
little. Calls and rows are counted, and are the same anywhere.

## One page of transactions with customer and account

\`\`\`graphql
${query}
\`\`\`

- **limit**: node:http and undici, written by hand for this question: the same upstream calls, \`JSON.stringify\`, no GraphQL.
- **Paygraph**: this endpoint, \`dist/src/main.js\`, as \`npm run start:live\` runs it.
- **naive**: Apollo Server and type-graphql with a \`fetch\` in each field resolver and no DataLoader.

All three give the same JSON data; that is checked first. The provider is the Govineer sandbox (scale 1, its largest
account), in a process of its own like each server; the load comes from autocannon in the runner's process, and all
share the machine. ${rounds} rounds, in each every server for ${seconds} s at ${connections.join(' and ')} connections, in turns; medians of
the rounds. CPU is user and system time of the server's process, from outside, for each request. Upstream calls are
counted by the sandbox. Memory is the resident set after the last run.

${connections.map((count) => loadTable(results, count)).join('\n\n')}

| server | upstream calls a request | memory, MiB |
|---|---:|---:|
${results.map(({ name, callsPerRequest, rssBytes }) => `| ${name} | ${callsPerRequest} | ${(rssBytes / 2 ** 20).toFixed(0)} |`).join('\n')}

${printPages(pages, paging)}

${printCalls(calls)}

${printOutages(outages, outage)}

## Start

Medians of ${starts.repeats}, each in a new process: all five sandboxes listen after ${starts.sandboxes.toFixed(0)} ms; what \`npm start\` runs once it has built
(endpoint and sandboxes in one process) prints \`ready\` after ${starts.ready.toFixed(0)} ms.
`;
}

function loadTable(results: readonly Result[], connections: number): string {
  const limit = results[0]?.byConnections.get(connections);
  const rows = results.map(({ name, byConnections }) => {
    const seen = byConnections.get(connections);
    if (seen === undefined || limit === undefined)
      throw new Error(`${name} was not measured at ${connections}`);
    const cells = [
      name,
      seen.cpuMs.toFixed(2),
      `${(seen.cpuMs / limit.cpuMs).toFixed(2)} ×`,
      seen.requestsPerSecond.toFixed(0),
      (seen.requestsPerSecond / limit.requestsPerSecond).toFixed(2),
      seen.p50.toFixed(2),
      seen.p99.toFixed(2),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `${connections === 1 ? '1 connection' : `${connections} connections`}:

| server | CPU, ms a request | to the limit | requests/s | to the limit | p50, ms | p99, ms |
|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}`;
}

const packages = ['@apollo/server', 'graphql', 'type-graphql', 'dataloader', 'undici', 'autocannon'];

function machine(): string {
  const [cpu] = cpus();
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  return [
    `- ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}`,
    `- Node.js ${process.versions.node}, ${versions.join(', ')}`,
  ].join('\n');
}

/** Read from the file: packages do not have to export it. */
function versionOf(name: string): string {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      const { version } = JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as {
        version: string;
      };
      return version;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return 'unknown';
}
