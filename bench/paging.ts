import { ask } from './ask.ts';
import { usageOf } from './process-usage.ts';
import type { RunningServer } from './running-server.ts';
import { startEndpoint, startGovineerAlone, startProfituityAlone } from './running-server.ts';
import { median } from './statistics.ts';
import { requestsSoFar } from './upstream-access.ts';

export const pageQuery = `query Page($first: Int!, $after: String) {
  transactions(first: $first, after: $after) {
    nodes { nativeId createdAt amount { amount currency } }
    pageInfo { endCursor }
  }
}`;

const pageSize = 25;

/** Providers that page by key, and how each is started alone. */
const starts = { Govineer: startGovineerAlone, Profituity: startProfituityAlone } as const;
export type PagedProvider = keyof typeof starts;
export const pagedProviders = Object.keys(starts) as readonly PagedProvider[];

export interface PagingOptions {
  /** Of the sandbox; 50 is 60,000 payments in the account of Govineer that is read, and 100,000 at Profituity. */
  readonly scale: number;
  /** Numbers of the pages, counted from 1, ascending. */
  readonly pages: readonly number[];
  /** How often each page is read. */
  readonly repeats: number;
}

export interface PageCost {
  readonly provider: PagedProvider;
  readonly page: number;
  /** Medians, milliseconds: as the client sees it, and of the endpoint's processor. */
  readonly milliseconds: number;
  readonly cpuMs: number;
  readonly callsPerRequest: number;
  readonly rowsRead: number;
}

/** Sandboxes look through all their records for a call, and a busy machine makes that slow. */
const patience = { PROVIDER_DEADLINE_MS: '60000', REQUEST_DEADLINE_MS: '60000' };

/** What one page of a long list costs, by how far into the list it is. Finding the way there is not timed. */
export async function costOfPages(
  provider: PagedProvider,
  { scale, pages, repeats }: PagingOptions,
): Promise<readonly PageCost[]> {
  const sandbox = await starts[provider](scale);
  try {
    const endpoint = await startEndpoint('Paygraph', { ...sandbox.environment, ...patience });
    try {
      const cursors = await cursorsBefore(endpoint, pages);
      // In turns, and the first turn warms up.
      const runs: PageCost[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        for (const [index, page] of pages.entries()) {
          const cost = await costOf(endpoint, sandbox, cursors[index] ?? null, Math.ceil(repeats / 3));
          if (turn > 0) runs.push({ ...cost, provider, page });
        }
      }
      return pages.map((page) => ({ provider, page, ...middleOf(runs.filter((run) => run.page === page)) }));
    } finally {
      await endpoint.close();
    }
  } finally {
    await sandbox.close();
  }
}

/** The cursor behind which each page begins; null for the first. */
async function cursorsBefore(
  endpoint: RunningServer,
  pages: readonly number[],
): Promise<readonly (string | null)[]> {
  const cursors: (string | null)[] = [];
  let [after, rows]: [string | null, number] = [null, 0];
  for (const page of pages) {
    const target = (page - 1) * pageSize;
    while (rows < target) {
      const first = Math.min(100, target - rows);
      after = (await read(endpoint, first, after)).pageInfo.endCursor;
      rows += first;
    }
    cursors.push(after);
  }
  return cursors;
}

interface Transactions {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null };
}

async function read(endpoint: RunningServer, first: number, after: string | null): Promise<Transactions> {
  const { data } = await ask(endpoint, { query: pageQuery, variables: { first, after } });
  const { transactions } = data as { readonly transactions: Transactions };
  if (transactions.nodes.length !== first)
    throw new Error(`a page of ${transactions.nodes.length}, not ${first}`);
  return transactions;
}

async function costOf(
  endpoint: RunningServer,
  sandbox: RunningServer,
  after: string | null,
  repeats: number,
): Promise<Omit<PageCost, 'provider' | 'page'>> {
  const [calls, usage] = [await requestsSoFar(sandbox), usageOf(endpoint.pid)];
  const times: number[] = [];
  for (let sent = 0; sent < repeats; sent += 1) {
    const started = performance.now();
    await read(endpoint, pageSize, after);
    times.push(performance.now() - started);
  }
  const cpuMs = (usageOf(endpoint.pid).cpuMs - usage.cpuMs) / repeats;
  const callsPerRequest = ((await requestsSoFar(sandbox)) - calls) / repeats;
  return {
    milliseconds: median(times),
    cpuMs,
    callsPerRequest,
    rowsRead: await rowsRead(endpoint, after),
  };
}

/** As the endpoint itself counts them. */
async function rowsRead(endpoint: RunningServer, after: string | null): Promise<number> {
  const variables = { first: pageSize, after };
  const { extensions } = await ask(endpoint, {
    query: pageQuery,
    variables,
    extensions: { explain: 'ANALYZE' },
  });
  const counts = Array.from(JSON.stringify(extensions).matchAll(/"rowsRead":(\d+)/g), ([, rows]) =>
    Number(rows),
  );
  if (counts.length === 0) throw new Error('EXPLAIN does not tell the rows that were read');
  return Math.max(...counts);
}

function middleOf(runs: readonly PageCost[]): Omit<PageCost, 'provider' | 'page'> {
  const of = (value: (run: PageCost) => number): number => median(runs.map(value));
  return {
    milliseconds: of(({ milliseconds }) => milliseconds),
    cpuMs: of(({ cpuMs }) => cpuMs),
    callsPerRequest: of(({ callsPerRequest }) => callsPerRequest),
    rowsRead: of(({ rowsRead: rows }) => rows),
  };
}
