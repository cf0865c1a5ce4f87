import { isObject } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { historyLink, historyRow } from '../wire/history-row.ts';

export interface Effects {
  readonly rows: readonly HistoryRow[];
  /** How many more there are that cannot be read. */
  readonly unreadable: number;
}

/**
 * Rows of the history and how they hang together: each names the row it acts on, a refund its payment or that
 * payment's capture. Only these names count; dates are hours off on some rows, so that effects may seem to come first.
 */
export class Family {
  readonly #rows = new Map<string, HistoryRow>();
  readonly #children = new Map<string, Map<string, HistoryRow>>();
  /** Rows acted on by some that cannot be read, and how many those are. */
  readonly #spoilt = new Map<string, number>();
  readonly #unreadable = new Set<string>();

  /** Takes rows as they came; one that cannot be read spoils what is known of the row it acts on. */
  add(rows: readonly unknown[]): void {
    for (const raw of rows) {
      const row = historyRow(raw);
      if (row instanceof Mismatch) this.#spoil(raw);
      else this.#take(row);
    }
  }

  row(id: string): HistoryRow | undefined {
    return this.#rows.get(id);
  }

  all(): Iterable<HistoryRow> {
    return this.#rows.values();
  }

  /** Everything that acts on a row, directly or through others. */
  effectsOn(id: string): Effects {
    const found = new Map<string, HistoryRow>();
    let unreadable = 0;
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      unreadable += this.#spoilt.get(next) ?? 0;
      for (const child of this.#children.get(next)?.values() ?? []) {
        if (child.payment_id === id || found.has(child.payment_id)) continue;
        found.set(child.payment_id, child);
        open.push(child.payment_id);
      }
    }
    return { rows: [...found.values()], unreadable };
  }

  /**
   * The payment that a row acts on in the end. `missing`: the row that has to be read to go on; `none`: there is no
   * such payment.
   */
  rootOf(row: HistoryRow): { readonly root: HistoryRow } | { readonly missing: string } | 'none' {
    const seen = new Set<string>();
    let at = row;
    for (;;) {
      const { movement } = at.payment_type;
      if (movement === 'DB' || movement === 'PA') return { root: at };
      const parent = at.reference_payment_id;
      if (parent === null || seen.has(parent)) return 'none';
      seen.add(parent);
      const next = this.#rows.get(parent);
      if (next === undefined) return { missing: parent };
      at = next;
    }
  }

  #take(row: HistoryRow): void {
    this.#rows.set(row.payment_id, row);
    const parent = row.reference_payment_id;
    if (parent === null) return;
    const siblings = this.#children.get(parent) ?? new Map<string, HistoryRow>();
    this.#children.set(parent, siblings.set(row.payment_id, row));
  }

  #spoil(raw: unknown): void {
    const link = isObject(raw) ? historyLink(raw) : null;
    if (link === null || link instanceof Mismatch) return;
    const { payment_id: id, reference_payment_id: parent } = link;
    if (parent === null || this.#unreadable.has(id ?? parent)) return;
    this.#unreadable.add(id ?? parent);
    this.#spoilt.set(parent, (this.#spoilt.get(parent) ?? 0) + 1);
  }
}
