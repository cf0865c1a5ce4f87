import type { OutageCost, OutageOptions } from './outage.ts';
import { median } from './statistics.ts';

/** What a page costs while one of five providers is slow, or gone. */
export function printOutages(costs: readonly OutageCost[], options: OutageOptions): string {
  const { deadlineMs, delayMs, requests, pauseMs } = options;
  const rows = costs.map(({ condition, times, rows: { ofIt, ofOthers }, sources: { complete, failed } }) => {
    const waited = times.filter((time) => time > deadlineMs / 2).length;
    const cells = [
      condition,
      (times[0] ?? Number.NaN).toFixed(0),
      median(times).toFixed(0),
      Math.max(...times).toFixed(0),
      waited,
      ofIt,
      ofOthers,
      complete,
      failed,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `## One provider slow, one provider dead

\`transactions(first: 50)\` over the five providers, where wallee answers at once, answers after ${delayMs / 1000} s, or refuses every
connection. ${requests} requests one after the other, ${pauseMs} ms apart, to an endpoint that had been answered well until then;
\`PROVIDER_DEADLINE_MS\` is ${deadlineMs.toLocaleString('en')}. Each page is compared with what the others have. A request waits for the deadline only
until the circuit breaker opens, and again whenever it tries whether the provider is back. eFaka has no list: it is neither
complete nor failed, but says that it needs a filter.

| wallee | first, ms | median, ms | slowest, ms | waited over half the deadline | rows of wallee | of others | sources complete | failed |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}`;
}
