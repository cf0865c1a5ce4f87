import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.ts';
import { dayOfCounting } from './calls.ts';
import type { RunningServer } from './running-server.ts';
import { startEndpoint, startSandboxes } from './running-server.ts';
import type { SandboxesAccess } from './sandboxes-access.ts';
import type { SlowProxy } from './slow-proxy.ts';
import { startSlowProxy } from './slow-proxy.ts';

export interface OutageOptions {
  /** PROVIDER_DEADLINE_MS of the endpoint. */
  readonly deadlineMs: number;
  /** How long the slow provider holds each answer back, milliseconds. */
  readonly delayMs: number;
  /** One after the other, in each condition. */
  readonly requests: number;
  /** Between an answer and the next request, milliseconds: long enough in all for the breaker to try again. */
  readonly pauseMs: number;
}

export const conditions = ['healthy', 'slow', 'dead'] as const;
export type Condition = (typeof conditions)[number];

/** What the client saw of one list over five providers, one of which is in some condition. */
export interface OutageCost {
  readonly condition: Condition;
  /** Milliseconds of each request, in their order. */
  readonly times: readonly number[];
  /** Rows of the one provider and of all others, on the last page. */
  readonly rows: { readonly ofIt: number; readonly ofOthers: number };
  /** What the last page says of its sources; the others need a filter (eFaka has no list). */
  readonly sources: { readonly complete: number; readonly failed: number };
  /** Whether every page was what the providers that answered have. */
  readonly right: boolean;
}

const fields = 'nodes { id provider { name } } sources { status provider { name } }';
const listed = `{ transactions(first: 50) { ${fields} } }`;
const listedWithout = `{ transactions(first: 50, filter: { provider: { ne: WALLEE } }) { ${fields} } }`;
const warmUps = 8;

interface Page {
  readonly nodes: readonly { readonly id: string; readonly provider: { readonly name: string } }[];
  readonly sources: readonly { readonly status: string; readonly provider: { readonly name: string } }[];
}

/**
 * The same list with wallee healthy, slow and dead: each condition has an endpoint of its own, which knows the
 * accounts and has just been answered well.
 */
export async function costOfOutages(options: OutageOptions): Promise<readonly OutageCost[]> {
  const sandboxes = await startSandboxes(dayOfCounting);
  try {
    const costs: OutageCost[] = [];
    for (const condition of conditions) costs.push(await costOf(condition, sandboxes.access, options));
    return costs;
  } finally {
    await sandboxes.close();
  }
}

async function costOf(
  condition: Condition,
  { urls, environment }: SandboxesAccess,
  options: OutageOptions,
): Promise<OutageCost> {
  const proxy = await startSlowProxy(new URL(urls.wallee).origin);
  try {
    const providers = {
      ...environment,
      WALLEE_BASE_URL: proxy.url + new URL(environment['WALLEE_BASE_URL'] ?? '').pathname,
      PROVIDER_DEADLINE_MS: String(options.deadlineMs),
      // What it says of a provider that fails is known here.
      LOG_LEVEL: 'fatal',
    };
    const endpoint = await startEndpoint('Paygraph', providers, dayOfCounting);
    try {
      return await measure(condition, endpoint, proxy, options);
    } finally {
      await endpoint.close();
    }
  } finally {
    await proxy.die();
  }
}

async function measure(
  condition: Condition,
  endpoint: RunningServer,
  proxy: SlowProxy,
  { delayMs, requests, pauseMs }: OutageOptions,
): Promise<OutageCost> {
  for (let sent = 0; sent < warmUps; sent += 1) await pageOf(endpoint, listed);
  const expected = idsOf(await pageOf(endpoint, condition === 'healthy' ? listed : listedWithout));
  if (condition === 'slow') proxy.delay(delayMs);
  if (condition === 'dead') await proxy.die();
  const times: number[] = [];
  const pages: Page[] = [];
  for (let sent = 0; sent < requests; sent += 1) {
    const started = performance.now();
    pages.push(await pageOf(endpoint, listed));
    times.push(performance.now() - started);
    await pause(pauseMs);
  }
  const last = pages.at(-1) ?? { nodes: [], sources: [] };
  const ofIt = last.nodes.filter(({ provider }) => provider.name === 'WALLEE').length;
  const sourcesThatAre = (wanted: string): number =>
    last.sources.filter(({ status }) => status === wanted).length;
  return {
    condition,
    times,
    rows: { ofIt, ofOthers: last.nodes.length - ofIt },
    sources: { complete: sourcesThatAre('COMPLETE'), failed: sourcesThatAre('FAILED') },
    right: pages.every((page) => isDeepStrictEqual(idsOf(page), expected)),
  };
}

async function pageOf(endpoint: RunningServer, query: string): Promise<Page> {
  const { data } = await ask(endpoint, { query });
  return (data as { readonly transactions: Page }).transactions;
}

function idsOf({ nodes }: Page): readonly string[] {
  return nodes.map(({ id }) => id);
}

/** What the client waits beside the deadline: the other providers, and a machine that others use too. */
const allowanceMs = 1_000;

export function brokenPromises(
  costs: readonly OutageCost[],
  { deadlineMs }: OutageOptions,
): readonly string[] {
  return costs.flatMap(({ condition, times, rows, right, sources }) => {
    const slowest = Math.max(...times);
    const most = condition === 'slow' ? deadlineMs + allowanceMs : allowanceMs;
    return [
      ...(slowest > most ? [`one provider ${condition}: a page took ${slowest.toFixed(0)} ms`] : []),
      ...(right ? [] : [`one provider ${condition}: a page is not what the others have`]),
      ...((condition === 'healthy') === (sources.failed === 0 && rows.ofIt > 0)
        ? []
        : [`one provider ${condition}: ${sources.failed} failed sources, ${rows.ofIt} rows of it`]),
    ];
  });
}
