import type { Figure, QueryCost } from './calls.ts';
import { dayOfCounting, figuresOf, untoldColumn } from './calls.ts';
import { profituityUntold } from './running-server.ts';
import { sandboxNames } from './sandboxes-access.ts';

/** The table of upstream calls, and the reasons under it. */
export function printCalls(costs: readonly QueryCost[]): string {
  const figures = costs.map(figuresOf);
  const reasons = [...new Set(figures.flatMap((row) => row.flatMap(({ why }) => why ?? [])))];
  const rows = costs.map(({ reference }, index) => {
    const row = figures[index] ?? [];
    const letters = new Set(
      row.flatMap(({ why }) => (why === undefined ? [] : [letterOf(reasons.indexOf(why))])),
    );
    return `| ${reference.name} | ${row.map(cell).join(' | ')} | ${[...letters].join(', ')} |`;
  });
  const settings = Object.entries(profituityUntold).map(([name, value]) => `\`${name}=${value}\``);
  const columns = [...sandboxNames, untoldColumn];
  return `## Upstream calls by query

Five providers at once (sandboxes, scale 1): Govineer with 5 accounts, wallee with 4 spaces, Paysley with one account,
Profituity with 3 merchants, eFaka with one entity. Calls are counted by the sandboxes, with tokens and the lists of
accounts known, and the most of three times is told. The column of Profituity is of an endpoint that is
told what nobody published of it, as \`npm start\` does; the last column is of one that is not: ${settings.join(', ')}.
The endpoint's calendar is set to ${new Date(dayOfCounting).toISOString().slice(0, 10)}, the day after the last payments. Where there are two numbers, the
second is the least that any client could do with, worked out by hand: a call for each account or space, one for each
place that the page refers to, and of what Paysley cannot sort or filter the pages that the answer stands on, as if one
knew beforehand which; one call to Profituity serves all merchants; eFaka takes one for each id or reference that is
pinned, and has no lists. The benchmark fails if a number grows.

| query | ${columns.join(' | ')} | why |
|---|${columns.map(() => '---:').join('|')}|---|
${rows.join('\n')}

${reasons.map((why, index) => `- ${letterOf(index)}: ${why}.`).join('\n')}`;
}

function cell({ calls, least }: Figure): string {
  return calls === least ? `${calls}` : `${calls} / ${least}`;
}

function letterOf(index: number): string {
  return String.fromCodePoint(0x61 + index);
}
