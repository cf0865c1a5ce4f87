import type { CallContext } from '../../src/ports/call-context.ts';
import type { PaysleyConnection } from './connection.ts';
import type { List, ListQuery } from './list.ts';
import { largestPage } from './list.ts';
import type { RawPage } from './page.ts';
import { readPage } from './page.ts';

/** How often a list is read again that changed while it was read. */
const tries = 3;

/** Decides about a scan once its first page has told how long it is. */
export type ScanGate = (total: number, pages: number) => boolean;

export interface ScanOptions {
  readonly budget: number;
  readonly gate?: ScanGate;
}

export interface Scanned {
  readonly rows: readonly unknown[];
  /** Its length did not change while it was read, so that no row can have slipped from one page to another. */
  readonly steady: boolean;
}

/** Every row of a list, each page once; null where there are more than `budget`, or where `gate` refuses. */
export async function scan(
  connection: PaysleyConnection,
  list: List,
  query: ListQuery,
  options: ScanOptions,
  call: CallContext,
): Promise<readonly unknown[] | null> {
  return (await scanSteadily(connection, list, query, options, call))?.rows ?? null;
}

/** The same. Read again where it was not steady; what the last try gave. */
export async function scanSteadily(
  connection: PaysleyConnection,
  list: List,
  query: ListQuery,
  options: ScanOptions,
  call: CallContext,
): Promise<Scanned | null> {
  for (let left = tries; ; left -= 1) {
    const read = await scanOnce(connection, list, query, options, call);
    if (read === null || read.steady || left === 1) return read;
  }
}

async function scanOnce(
  connection: PaysleyConnection,
  list: List,
  query: ListQuery,
  { budget, gate }: ScanOptions,
  call: CallContext,
): Promise<Scanned | null> {
  const limit = largestPage(connection.settings, list);
  const rows: unknown[] = [];
  const totals = new Set<number | undefined>();
  for (;;) {
    const page: RawPage = await readPage(connection, list, query, { offset: rows.length, limit }, call);
    totals.add(page.total);
    rows.push(...page.rows);
    call.metrics.rowsRead += page.rows.length;
    const total = page.total ?? rows.length;
    if (total > budget || rows.length > budget) return null;
    if (rows.length === page.rows.length && gate?.(total, Math.ceil(total / limit)) === false) return null;
    if (page.exhausted || page.rows.length === 0) return { rows, steady: totals.size === 1 };
  }
}
