import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { daysOf } from '../../dialects/keyword/days.ts';
import { longest, needlesOf } from '../../dialects/keyword/needles.ts';
import { anything, object } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { PaysleyConnection } from '../connection.ts';
import { datesHold, keywordsHold } from '../connection.ts';
import type { ListQuery } from '../list.ts';
import { isSegment } from '../../http/segment.ts';
import { lists, oneRequest } from '../list.ts';
import { badAnswer } from '../page.ts';
import { perRequest } from '../../http/per-request.ts';
import { scan } from '../scan.ts';
import type { ScanGate } from '../scan.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { historyRow } from '../wire/history-row.ts';
import { Family } from './family.ts';

/** How long before its time a row may be dated, in milliseconds: dates are hours off on some rows. */
export const slack = 2 * 86_400_000;
/** So few keywords that asking for each is cheaper than finding out how much the days hold. */
const fewNeedles = 2;
/** So few rows that reading each is cheaper than finding out how much the history holds. */
const fewRows = 8;

const paymentAnswer = object({ payment: anything });

/** The history of one connection as far as one request has read it. */
export type HistoryOf = (call: CallContext) => JoinedHistory;

export function historyPerRequest(connection: PaysleyConnection): HistoryOf {
  return perRequest(() => new JoinedHistory(connection));
}

/**
 * What one request knows of the payment history: rows that its lists came upon, and what followed payments, which has
 * to be looked for. Reads a row once, and no more rows than the scan budget; beyond it, things are not known.
 */
export class JoinedHistory {
  readonly family = new Family();
  readonly #connection: PaysleyConnection;
  /** Rows dated from here on were all read. */
  #from = Number.POSITIVE_INFINITY;
  readonly #needles = new Set<string>();
  readonly #absent = new Set<string>();
  #budget: number;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(connection: PaysleyConnection) {
    this.#connection = connection;
    this.#budget = connection.scanBudget;
  }

  /** Of these payments those of which everything that followed is known afterwards. Rejects with ProviderFailure. */
  knowEffects(payments: readonly HistoryRow[], call: CallContext): Promise<ReadonlySet<string>> {
    return this.#inTurn(async () => {
      await this.#readEffects(
        payments.filter((payment) => !this.#isCovered(payment)),
        call,
      );
      return new Set(payments.filter((row) => this.#isCovered(row)).map((row) => row.payment_id));
    });
  }

  /** Whether every row is known afterwards. Rejects with ProviderFailure. */
  knowAll(call: CallContext): Promise<boolean> {
    return this.#inTurn(async () => this.#from === Number.NEGATIVE_INFINITY || this.#readSince(null, call));
  }

  /** Whether every row dated from `since` on is known afterwards. Rejects with ProviderFailure. */
  knowSince(since: EpochMs, call: CallContext): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#from <= since) return true;
      return this.#readSince(datesHold(this.#connection.settings) ? since : null, call);
    });
  }

  /**
   * Reads the rows with these ids that are not known. A row that does not exist stays unknown; the answer has those
   * that could not be read.
   */
  knowRows(ids: Iterable<string>, call: CallContext): Promise<ReadonlyMap<string, ProviderFailure>> {
    return this.#inTurn(async () => {
      const failed = new Map<string, ProviderFailure>();
      const unknown = this.#unknown(ids);
      const cheaper: ScanGate = (_, pages) => pages < unknown.length;
      if (unknown.length > fewRows) await this.#readSince(null, call, cheaper);
      await Promise.all(
        this.#unknown(unknown).map(async (id) => {
          const failure = await this.#readRow(id, call);
          if (failure !== null) failed.set(id, failure);
        }),
      );
      return failed;
    });
  }

  /** The payments that rows act on in the end, by the rows' ids; those that are not there are left out. */
  async rootsOf(rows: readonly HistoryRow[], call: CallContext): Promise<ReadonlyMap<string, HistoryRow>> {
    for (;;) {
      const missing = rows.flatMap((row) => {
        const found = this.family.rootOf(row);
        return found !== 'none' && 'missing' in found ? [found.missing] : [];
      });
      if (this.#unknown(missing).length === 0) break;
      for (const failure of (await this.knowRows(missing, call)).values()) throw failure;
    }
    const roots = new Map<string, HistoryRow>();
    for (const row of rows) {
      const found = this.family.rootOf(row);
      if (found !== 'none' && 'root' in found) roots.set(row.payment_id, found.root);
    }
    return roots;
  }

  #unknown(ids: Iterable<string>): readonly string[] {
    // What the whole history does not hold is not there.
    if (this.#from === Number.NEGATIVE_INFINITY) return [];
    return [...new Set(ids)].filter((id) => this.family.row(id) === undefined && !this.#absent.has(id));
  }

  #isCovered(payment: HistoryRow): boolean {
    const needle = this.#needleOf(payment);
    return payment.payment_date - slack >= this.#from || (needle !== null && this.#needles.has(needle));
  }

  /** By the days since the oldest payment or by what the payments and their effects have in common, as is cheaper. */
  async #readEffects(payments: readonly HistoryRow[], call: CallContext): Promise<void> {
    if (payments.length === 0) return;
    const needles = new Set(payments.map((payment) => this.#needleOf(payment)));
    const byNeedle = !needles.has(null);
    if (!byNeedle || needles.size > fewNeedles) {
      const since = Math.min(...payments.map((payment) => payment.payment_date)) - slack;
      const cheaper: ScanGate = (_, pages) => !byNeedle || pages <= needles.size;
      const whole = datesHold(this.#connection.settings) ? since : null;
      if (await this.#readSince(whole, call, cheaper)) return;
    }
    for (const needle of needles) if (needle !== null) await this.#readNeedle(needle, call);
  }

  /** A piece of text that a payment and all that follows it have: its reference, else its payer's e-mail. */
  #needleOf({ reference_number: reference, email }: HistoryRow): string | null {
    if (!keywordsHold(this.#connection.settings)) return null;
    return longest(needlesOf(reference ?? email ?? ''));
  }

  async #readNeedle(needle: string, call: CallContext): Promise<void> {
    if (this.#needles.has(needle)) return;
    if (await this.#read({ keywords: needle }, call)) this.#needles.add(needle);
  }

  /** Rows dated from `since` on, as far as they were not read; null: every row. */
  async #readSince(since: number | null, call: CallContext, gate?: ScanGate): Promise<boolean> {
    const { start, end } = daysOf({ from: since ?? 0, to: this.#from });
    const query: ListQuery = since === null ? {} : { start_date: start, end_date: end };
    if (!(await this.#read(query, call, gate))) return false;
    this.#from = since ?? Number.NEGATIVE_INFINITY;
    return true;
  }

  async #read(query: ListQuery, call: CallContext, gate?: ScanGate): Promise<boolean> {
    const options = { budget: this.#budget, ...(gate === undefined ? {} : { gate }) };
    const rows = await scan(this.#connection, lists.payments, query, options, call);
    if (rows === null) return false;
    this.#budget -= rows.length;
    this.family.add(rows);
    return true;
  }

  /** Null if it went well, also where there is no such row. */
  async #readRow(id: string, call: CallContext): Promise<ProviderFailure | null> {
    const { upstream } = this.#connection;
    if (!isSegment(id)) {
      this.#absent.add(id);
      return null;
    }
    try {
      const answer = paymentAnswer((await upstream.read(oneRequest(lists.payments.path, id), call)).json());
      call.metrics.rowsRead += 1;
      const row = answer instanceof Mismatch ? answer : historyRow(answer.payment);
      if (row instanceof Mismatch) return badAnswer(this.#connection, row);
      this.family.add([row.payload]);
      if (row.payment_id !== id) this.#absent.add(id);
      return null;
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      if (error.code !== 'NOT_FOUND') return error;
      this.#absent.add(id);
      return null;
    }
  }

  /** One after the other, so that nothing is read twice. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work, work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
