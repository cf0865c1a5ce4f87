import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { DecodedBy } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import type { ReadRequest } from '../http/read-request.ts';
import type { PaysleyConnection } from './connection.ts';
import { refOf } from './connection.ts';
import type { HistoryOf } from './history/joined-history.ts';
import { isPosId } from './mapper/link-id.ts';
import type { PosVariant } from './mapper/payment-link.ts';
import { badAnswer } from './page.ts';
import { perRequest } from '../http/per-request.ts';
import type { HistoryRow } from './wire/history-row.ts';
import { posLink } from './wire/pos-link.ts';

export const posRequest: ReadRequest = { method: 'GET', path: '/pos' };

interface Read {
  readonly link: DecodedBy<typeof posLink>;
  readonly payload: unknown;
}

/** The variants of the merchant's POS link: one that takes the money, one that authorizes it; none without a link. */
export function createPosLinks(
  connection: PaysleyConnection,
  historyOf: HistoryOf,
): (payments: boolean, call: CallContext) => Promise<readonly PosVariant[]> {
  const memory = perRequest((): { read?: Promise<Read | null> } => ({}));

  async function read(call: CallContext): Promise<Read | null> {
    try {
      const payload = (await connection.upstream.read(posRequest, call)).json();
      const link = posLink(payload);
      if (link instanceof Mismatch) throw badAnswer(connection, link);
      return { link, payload };
    } catch (error) {
      if (error instanceof ProviderFailure && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  /** What was paid through each, found in the whole history; null where that is too much to read. */
  async function paidThrough(
    ids: readonly string[],
    call: CallContext,
  ): Promise<ReadonlyMap<string, readonly RecordRef<'transaction'>[]> | null> {
    const history = historyOf(call);
    if (!(await history.knowAll(call))) return null;
    const rows = [...history.family.all()].filter(isPayment).sort(byDate);
    return new Map(
      ids.map((id) => [
        id,
        rows
          .filter((row) => row.transaction_id === id)
          .map((row) => refOf(connection, 'transaction', row.payment_id)),
      ]),
    );
  }

  return async (payments, call) => {
    const own = memory(call);
    own.read ??= read(call);
    const found = await own.read;
    if (found === null) return [];
    const { link, payload } = found;
    const variants = [
      { id: link.db_transaction_id, url: link.db_payment_url },
      { id: link.pa_transaction_id, url: link.pa_payment_url },
    ].flatMap(({ id, url }) => (id !== null && isPosId(id) ? [{ id, url, link, payload }] : []));
    const ids = variants.map(({ id }) => id);
    const paid = payments ? await paidThrough(ids, call) : null;
    return variants.map((variant) => ({ ...variant, paid: paid?.get(variant.id) ?? null }));
  };
}

function isPayment({ payment_type: { movement } }: HistoryRow): boolean {
  return movement === 'DB' || movement === 'PA';
}

function byDate(a: HistoryRow, b: HistoryRow): number {
  return a.payment_date - b.payment_date;
}
