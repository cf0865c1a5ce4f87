import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import { pinnedValues } from '../../../src/filter/pins.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { ListRequest, Page, Source } from '../../../src/ports/source.ts';
import { compileFilter } from '../../dialects/keyword/compile.ts';
import type { KeywordDialect } from '../../dialects/keyword/dialect.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { refundCapabilities } from '../capabilities/refund.ts';
import type { PaysleyConnection } from '../connection.ts';
import { isPlaceholder, isServed, keywordsIgnoreCase, nativeIdHere, refOf } from '../connection.ts';
import type { HistoryOf } from '../history/joined-history.ts';
import { readRows } from '../history/read-rows.ts';
import { createReversals } from '../history/reversals.ts';
import { isSegment } from '../../http/segment.ts';
import { lists, oneRequest } from '../list.ts';
import type { Reversal } from '../mapper/refund.ts';
import { refundMappers } from '../mapper/refund.ts';
import { pageRequest, readPage } from '../page.ts';
import { logUnreadable } from '../unreadable.ts';
import { emptyPage } from '../../rows/empty-page.ts';
import { historyQuery } from './history-query.ts';

const untraced = new Mismatch('reference_payment_id', 'a payment that can be found', 'one that cannot');

/** Rows of the history that give back what was taken: refunds (`RF`), and reversals (`RV`) of what was captured. */
export function createRefundSource(connection: PaysleyConnection, historyOf: HistoryOf): Source<'refund'> {
  const { settings, upstream } = connection;
  const mappers = refundMappers(connection);
  const reversals = createReversals(connection, historyOf);
  const dialect: KeywordDialect<'refund'> = {
    searched: { reference: 'text' },
    ignoresCase: keywordsIgnoreCase(settings),
    dated: 'createdAt',
  };

  function recordOf(reversal: Reversal, projection: Projection<'refund'>): Records['refund'] {
    return projectRecord(refOf(connection, 'refund', reversal.row.payment_id), reversal, mappers, projection);
  }

  /** The payments that a list is about, as native ids; null where it is about any. */
  function paymentsOf({ filter }: ListRequest<'refund'>): readonly string[] | null {
    const pinned = pinnedValues(filter, 'transactionId');
    if (pinned === null) return null;
    return pinned
      .map((id) => (typeof id === 'string' ? nativeIdHere(connection, id, 'transaction') : null))
      .filter((id) => id !== null && isSegment(id))
      .filter((id) => id !== null);
  }

  async function listOf(
    payments: readonly string[],
    { filter, projection, offset, limit }: ListRequest<'refund'>,
    call: CallContext,
  ): Promise<Page<'refund'>> {
    const query = compileFilter(filter, dialect);
    if (query === null) return { ...emptyPage, count: null };
    const { found, unreadable } = await reversals.ofPayments(payments, call);
    const { from, to } = query.span ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const all = found
      .filter(({ row }) => row.payment_date >= from && row.payment_date < to)
      .toSorted((a, b) => compareCodePoints(a.row.payment_id, b.row.payment_id));
    const page = all.slice(offset, offset + limit);
    const exhausted = offset + page.length >= all.length;
    return {
      records: page.map((reversal) => recordOf(reversal, projection)),
      rowsRead: page.length,
      unreadable: exhausted ? unreadable : 0,
      unreadableTail: 0,
      exhausted,
      count: null,
      total: all.length,
    };
  }

  return {
    kind: 'refund',
    capabilities: refundCapabilities(settings),

    async list(request, call) {
      const query = request.accounts.every(isServed) ? historyQuery(request.filter, dialect) : null;
      if (query === null) return { ...emptyPage, count: null };
      const payments = paymentsOf(request);
      if (payments !== null) return listOf(payments, request, call);
      const page = await readPage(connection, lists.payments, query, request, call);
      historyOf(call).family.add(page.rows);
      const { rows, unreadable } = readRows(connection, 'refund', page.rows, ['RF', 'RV']);
      const { found, unclear } = await reversals.among(rows, request.projection.has('transaction'), call);
      logUnreadable(
        connection,
        'refund',
        unclear.map((row) => row.payload),
        unclear.map((_, index) => untraced.within(`[${index}]`)),
      );
      return {
        records: found.map((reversal) => recordOf(reversal, request.projection)),
        rowsRead: page.rows.length,
        unreadable: unreadable + unclear.length,
        unreadableTail: 0,
        exhausted: page.exhausted,
        count: null,
        ...(page.total === undefined ? {} : { total: page.total }),
      };
    },

    async getMany(refs, projection, call) {
      const answers = new Map<string, Records['refund'] | Error>();
      const wanted = new Map(readable(refs).map((ref) => [ref.nativeId, ref.id]));
      try {
        const { found, failed, unclear } = await reversals.byIds([...wanted.keys()], call);
        for (const reversal of found) {
          const record = recordOf(reversal, projection);
          answers.set(record.id, record);
        }
        for (const [nativeId, failure] of failed) answers.set(wanted.get(nativeId) ?? nativeId, failure);
        for (const row of unclear) {
          answers.set(wanted.get(row.payment_id) ?? row.payment_id, reversals.unknown());
        }
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        for (const id of wanted.values()) answers.set(id, error);
      }
      return answers;
    },

    previewList(request) {
      const query = historyQuery(request.filter, dialect);
      if (query === null) return [];
      const payments = paymentsOf(request);
      if (payments !== null) {
        return payments.map((id) => upstream.preview(oneRequest(lists.payments.path, id)));
      }
      return [upstream.preview(pageRequest(connection, lists.payments, query, request))];
    },

    previewGetMany(refs) {
      return readable(refs).map(({ nativeId }) =>
        upstream.preview(oneRequest(lists.payments.path, nativeId)),
      );
    },
  };
}

function readable(refs: readonly RecordRef<'refund'>[]): readonly RecordRef<'refund'>[] {
  return refs.filter(
    ({ account, nativeId }) => (isServed(account) || isPlaceholder(account ?? '')) && isSegment(nativeId),
  );
}
