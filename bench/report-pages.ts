import type { PageCost, PagingOptions } from './paging.ts';

/** What a page costs by how far into the list it is. */
export function printPages(pages: readonly PageCost[], { scale, repeats }: PagingOptions): string {
  const rows = pages.map(({ provider, page, milliseconds, cpuMs, callsPerRequest, rowsRead }) => {
    const times = [milliseconds.toFixed(2), cpuMs.toFixed(2)];
    return `| ${[provider, page, ...times, callsPerRequest, rowsRead].join(' | ')} |`;
  });
  return `## Page 1 and page ${pages.at(-1)?.page ?? ''} of one list

\`transactions(first: 25, after: …)\`, newest first (sandboxes, scale ${scale}): of one account of Govineer with ${(1200 * scale).toLocaleString('en')} payments,
and of all merchants of Profituity with ${(2000 * scale).toLocaleString('en')} payments and refunds, as \`npm start\` sets it up. The
way to each page is walked by cursors before anything is timed; then the pages are read in turns, each ${Math.ceil(repeats / 3) * 3} times. Time is
what the client waits, the sandbox's own work included, which has to look through its records for each call; CPU is the
endpoint's alone. Rows read are as \`EXPLAIN ANALYZE\` counts them. At Profituity they are a few more than a page: the
cursor's own row, and one to see that nothing ties with the last; where something does (page 1), one more call.

| provider | page | time, ms | endpoint CPU, ms | upstream calls | rows read |
|---|---:|---:|---:|---:|---:|
${rows.join('\n')}`;
}
