import type { QueryCost } from './calls.ts';
import { dayOfCounting } from './calls.ts';
import { sandboxNames } from './sandboxes-access.ts';

/** The table of upstream calls, and the reasons under it. */
export function printCalls(costs: readonly QueryCost[]): string {
  const reasons = [...new Set(costs.flatMap(({ reference: { why } }) => (why === undefined ? [] : [why])))];
  const rows = costs.map((cost) => {
    const { name, why } = cost.reference;
    const cells = sandboxNames.map((provider) => cell(cost, provider));
    return `| ${name} | ${cells.join(' | ')} | ${why === undefined ? '' : letterOf(reasons.indexOf(why))} |`;
  });
  return `## Upstream calls by query

Three providers at once (sandboxes, scale 1): Govineer with 5 accounts, wallee with 4 spaces, Paysley with one account.
Calls are counted by the sandboxes, with tokens and the lists of accounts known, and the most of three times is told.
The endpoint's calendar is set to ${new Date(dayOfCounting).toISOString().slice(0, 10)}, the day after the last payments. Where there are two numbers, the
second is the least that any client could do with, worked out by hand: a call for each account or space, one for each
place that the page refers to, and of what Paysley cannot sort or filter the pages that the answer stands on, as if one
knew beforehand which. The benchmark fails if a number grows.

| query | ${sandboxNames.join(' | ')} | why |
|---|${sandboxNames.map(() => '---:').join('|')}|---|
${rows.join('\n')}

${reasons.map((why, index) => `- ${letterOf(index)}: ${why}.`).join('\n')}`;
}

function cell({ calls, reference: { least } }: QueryCost, name: (typeof sandboxNames)[number]): string {
  return calls[name] === least[name] ? `${calls[name]}` : `${calls[name]} / ${least[name]}`;
}

function letterOf(index: number): string {
  return String.fromCodePoint(0x61 + index);
}
