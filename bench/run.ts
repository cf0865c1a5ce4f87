import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brokenExpectations, countCalls, looseExpectations } from './calls.ts';
import type { ComparisonOptions, Result } from './comparison.ts';
import { compareServers } from './comparison.ts';
import type { OutageOptions } from './outage.ts';
import { brokenPromises, costOfOutages } from './outage.ts';
import type { PageCost, PagingOptions } from './paging.ts';
import { costOfPages, pagedProviders } from './paging.ts';
import { printResults } from './report.ts';
import { costOfStarts } from './starts.ts';

/** From `dist/bench` to `bench`. */
const resultsFile = fileURLToPath(new URL('../../bench/results.md', import.meta.url));

interface Plan {
  readonly comparison: ComparisonOptions;
  readonly paging: PagingOptions;
  readonly outage: OutageOptions;
}

const full: Plan = {
  comparison: { rounds: 5, seconds: 5, connections: [1, 32] },
  paging: { scale: 50, pages: [1, 100, 1000], repeats: 90 },
  outage: { deadlineMs: 5_000, delayMs: 20_000, requests: 30, pauseMs: 500 },
};
const short: Plan = {
  comparison: { rounds: 2, seconds: 2, connections: [1, 32] },
  paging: { scale: 50, pages: [1, 100, 1000], repeats: 15 },
  outage: { deadlineMs: 1_000, delayMs: 20_000, requests: 8, pauseMs: 50 },
};

const startRepeats = 5;

/** `npm run bench`, about six minutes, nine on a busy machine; with `--quick` about three. Ends with exit code 1 if a check fails. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const { comparison, paging, outage } = values.quick ? short : full;
  process.stdout.write('starting …\n');
  const starts = await costOfStarts(startRepeats);
  process.stdout.write('counting calls …\n');
  const calls = await countCalls();
  for (const loose of looseExpectations(calls)) process.stdout.write(`${loose}\n`);
  process.stdout.write('slowing a provider down and stopping it …\n');
  const outages = await costOfOutages(outage);
  process.stdout.write('comparing servers …\n');
  const results = await compareServers(comparison);
  process.stdout.write('reading pages …\n');
  const pages: PageCost[] = [];
  for (const provider of pagedProviders) pages.push(...(await costOfPages(provider, paging)));
  const problems = [
    ...tooManyCalls(results),
    ...growing(pages),
    ...brokenExpectations(calls),
    ...brokenPromises(outages, outage),
  ];
  const text = printResults({
    at: new Date(),
    quick: values.quick,
    comparison,
    results,
    paging,
    pages,
    calls,
    outage,
    outages,
    starts,
    problems,
  });
  await writeFile(resultsFile, text);
  process.stdout.write(`\n${text}`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** The limit's calls are the fewest there are: one list, one for all customers, one for all accounts. */
function tooManyCalls(results: readonly Result[]): readonly string[] {
  const [limit, endpoint] = results;
  if (limit === undefined || endpoint === undefined) return ['nothing was measured'];
  return endpoint.callsPerRequest > limit.callsPerRequest
    ? [`${endpoint.callsPerRequest} upstream calls a request where ${limit.callsPerRequest} are enough`]
    : [];
}

/** Times differ from run to run; calls and rows do not. */
function growing(pages: readonly PageCost[]): readonly string[] {
  return pagedProviders.flatMap((provider) => {
    const [first, ...later] = pages.filter((page) => page.provider === provider);
    if (first === undefined) return [`no page of ${provider} was read`];
    return later
      .filter(
        ({ callsPerRequest, rowsRead }) =>
          callsPerRequest > first.callsPerRequest || rowsRead > first.rowsRead,
      )
      .map(
        ({ page }) => `${provider}: page ${page} takes more upstream calls or rows than page ${first.page}`,
      );
  });
}

await main();
