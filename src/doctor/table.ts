/** One cell; `tone` shows only where colours do. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export type Tone = 'good' | 'bad' | 'quiet';

const codes = { good: 32, bad: 31, quiet: 2 } as const satisfies Record<Tone, number>;

/** Lines with aligned columns, two spaces between them; the last column is as long as it is. */
export function printTable(rows: readonly (readonly Cell[])[], coloured: boolean): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, { text }] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, text.length);
    }
  }
  return rows
    .map((row) => {
      const cells = row.map(({ text, tone }, column) => {
        const last = column === row.length - 1;
        const gap = last ? '' : ' '.repeat((widths[column] ?? 0) - text.length + 2);
        return paint(text, coloured ? tone : undefined) + gap;
      });
      return `  ${cells.join('').trimEnd()}\n`;
    })
    .join('');
}

/** The text in the colours of a terminal, if there is a tone. */
export function paint(text: string, tone: Tone | undefined): string {
  return tone === undefined ? text : `\u001b[${codes[tone]}m${text}\u001b[0m`;
}
