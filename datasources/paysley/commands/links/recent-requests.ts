import type { EpochMs } from '../../../../src/domain/instant.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { decodeRows } from '../../../http/rows.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { slack } from '../../history/joined-history.ts';
import { largestPage, lists } from '../../list.ts';
import { readPage } from '../../page.ts';
import type { PaymentRequest } from '../../request.ts';
import { paymentRequest } from '../../request.ts';
import { logUnreadable } from '../../unreadable.ts';

export interface RecentRequests {
  readonly rows: readonly PaymentRequest[];
  /** Whether none that is as new can be missing: all were read, or all down to older ones, and each could be read. */
  readonly whole: boolean;
}

/** How often the list is read again where requests went out of it meanwhile: others may then have slipped by. */
const tries = 3;

/** So many rows that are each older than the one before are no chance. */
const stepsThatShow = 10;

/**
 * The requests that were made since `since`, and maybe older ones. The list can't be filtered, and that the newest come
 * first is not published. `quick`: it is read until its rows have turned out to come in that order and are older than
 * what is sought; else to its end, and that order is believed only of a list beyond the scan budget. Rejects with
 * ProviderFailure.
 */
export async function recentRequests(
  connection: PaysleyConnection,
  { since, quick }: { readonly since: EpochMs; readonly quick: boolean },
  call: CallContext,
): Promise<RecentRequests> {
  let rows: readonly PaymentRequest[] = [];
  for (let left = tries; left > 0; left -= 1) {
    const read = await readOnce(connection, { oldest: since - slack, quick }, call);
    if (read.steady) return read;
    ({ rows } = read);
  }
  return { rows, whole: false };
}

async function readOnce(
  connection: PaysleyConnection,
  { oldest, quick }: { readonly oldest: EpochMs; readonly quick: boolean },
  call: CallContext,
): Promise<RecentRequests & { readonly steady: boolean }> {
  const limit = largestPage(connection.settings, lists.requests);
  const rows: PaymentRequest[] = [];
  const order = new NewestFirst();
  let [offset, total, unreadable, steady] = [0, 0, 0, true];
  for (;;) {
    const page = await readPage(connection, lists.requests, {}, { offset, limit }, call);
    const decoded = decodeRows(page.rows, paymentRequest);
    logUnreadable(connection, 'paymentLink', page.rows, decoded.unreadable);
    call.metrics.rowsRead += page.rows.length;
    offset += page.rows.length;
    unreadable += decoded.unreadable.length;
    steady &&= page.total === undefined || page.total >= total;
    total = page.total ?? total;
    for (const row of decoded.readable) {
      rows.push(row);
      order.add(row.created_at);
    }
    const past = order.isPast(oldest);
    const ends = page.exhausted || page.rows.length === 0;
    const tooMuch = Math.max(offset, total) >= connection.scanBudget;
    if (ends || (past && (quick || tooMuch)) || offset >= connection.scanBudget) {
      return { rows, steady, whole: (ends || past) && unreadable === 0 };
    }
  }
}

/** Watches whether rows come newest first. */
class NewestFirst {
  #holds = true;
  #steps = 0;
  #last: EpochMs | null = null;

  add(at: EpochMs | null): void {
    if (at === null || (this.#last !== null && at > this.#last)) this.#holds = false;
    if (at !== null && this.#last !== null && at < this.#last) this.#steps += 1;
    this.#last = at;
  }

  /** Whether what follows is older than `oldest`, as far as the rows so far show an order. */
  isPast(oldest: EpochMs): boolean {
    return this.#holds && this.#steps >= stepsThatShow && this.#last !== null && this.#last < oldest;
  }
}
