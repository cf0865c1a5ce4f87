import { ask } from './ask.ts';
import { usageOf } from './process-usage.ts';
import type { RunningServer } from './running-server.ts';
import { govineerAlone, startEndpoint, startSandbox } from './running-server.ts';
import { median } from './statistics.ts';
import type { UpstreamAccess } from './upstream-access.ts';
import { requestsSoFar } from './upstream-access.ts';

export const pageQuery = `query Page($first: Int!, $after: String) {
  transactions(first: $first, after: $after) {
    nodes { nativeId createdAt amount { amount currency } }
    pageInfo { endCursor }
  }
}`;

const pageSize = 25;

export interface PagingOptions {
  /** Of the sandbox; 50 is 60,000 payments in the account that is read. */
  readonly scale: number;
  /** Numbers of the pages, counted from 1, ascending. */
  readonly pages: readonly number[];
  /** How often each page is read. */
  readonly repeats: number;
}

export interface PageCost {
  readonly page: number;
  /** Medians, milliseconds: as the client sees it, and of the endpoint's processor. */
  readonly milliseconds: number;
  readonly cpuMs: number;
  readonly callsPerRequest: number;
  readonly rowsRead: number;
}

/** What one page of a long list costs, by how far into the list it is. Finding the way there is not timed. */
export async function costOfPages({ scale, pages, repeats }: PagingOptions): Promise<readonly PageCost[]> {
  const sandbox = await startSandbox(scale);
  try {
    const endpoint = await startEndpoint('Paygraph', govineerAlone(sandbox.access));
    try {
      const cursors = await cursorsBefore(endpoint, pages);
      // In turns, and the first turn warms up.
      const runs: PageCost[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        for (const [index, page] of pages.entries()) {
          const cost = await costOf(
            endpoint,
            sandbox.access,
            page,
            cursors[index] ?? null,
            Math.ceil(repeats / 3),
          );
          if (turn > 0) runs.push(cost);
        }
      }
      return pages.map((page) => middleOf(runs.filter((run) => run.page === page)));
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
  access: UpstreamAccess,
  page: number,
  after: string | null,
  repeats: number,
): Promise<PageCost> {
  const [calls, usage] = [await requestsSoFar(access), usageOf(endpoint.pid)];
  const times: number[] = [];
  for (let sent = 0; sent < repeats; sent += 1) {
    const started = performance.now();
    await read(endpoint, pageSize, after);
    times.push(performance.now() - started);
  }
  const cpuMs = (usageOf(endpoint.pid).cpuMs - usage.cpuMs) / repeats;
  const callsPerRequest = ((await requestsSoFar(access)) - calls) / repeats;
  return {
    page,
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

function middleOf(runs: readonly PageCost[]): PageCost {
  const of = (value: (run: PageCost) => number): number => median(runs.map(value));
  return {
    page: of(({ page }) => page),
    milliseconds: of(({ milliseconds }) => milliseconds),
    cpuMs: of(({ cpuMs }) => cpuMs),
    callsPerRequest: of(({ callsPerRequest }) => callsPerRequest),
    rowsRead: of(({ rowsRead: rows }) => rows),
  };
}
