import type { ProviderName } from '../../src/domain/provider-name.ts';
import { providerLabels, providerNames } from '../../src/domain/provider-name.ts';

/** A table of Markdown with numbered remarks under it, each said once. */
export class Table {
  readonly #rows: (readonly string[])[] = [];
  readonly #remarks: string[] = [];

  constructor(private readonly head: readonly string[]) {}

  row(...cells: readonly string[]): void {
    if (cells.length !== this.head.length) throw new Error(`${this.head.length} cells, got ${cells.length}`);
    this.#rows.push(cells);
  }

  /** A sign for a remark that is too long for a cell. */
  remark(text: string): string {
    const known = this.#remarks.indexOf(text);
    const number = known === -1 ? this.#remarks.push(text) : known + 1;
    return `<sup>${number}</sup>`;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  print(): string {
    const line = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    const lines = [line(this.head), line(this.head.map(() => '---')), ...this.#rows.map(line)];
    const remarks = this.#remarks.map((text, index) => `${index + 1}. ${text}`);
    return [...lines, ...(remarks.length === 0 ? [] : ['', ...remarks])].join('\n');
  }
}

/** A table whose columns are providers. */
export function providerTable(
  first: string,
  columns: readonly ProviderName[] = providerNames,
): { readonly table: Table; readonly columns: readonly ProviderName[] } {
  return { table: new Table([first, ...columns.map((name) => providerLabels[name])]), columns };
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}
