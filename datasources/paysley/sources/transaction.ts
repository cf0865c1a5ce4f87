import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import type { KeywordDialect } from '../../dialects/keyword/dialect.ts';
import { transactionCapabilities } from '../capabilities/transaction.ts';
import type { PaysleyConnection } from '../connection.ts';
import { isServed, keywordsIgnoreCase, refOf } from '../connection.ts';
import { emailOfLink } from '../customer-key.ts';
import type { HistoryOf } from '../history/joined-history.ts';
import { outcomeOf } from '../history/outcome.ts';
import { readRows } from '../history/read-rows.ts';
import { isSegment } from '../../http/segment.ts';
import { lists, oneRequest } from '../list.ts';
import { needsEffects, transactionMappers } from '../mapper/transaction.ts';
import { wordReader } from '../../rows/word-table.ts';
import { pageRequest, readPage } from '../page.ts';
import { paymentStatuses } from '../vocabulary.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { emptyPage } from '../../rows/empty-page.ts';
import { historyQuery } from './history-query.ts';

const readStatus = wordReader('payments.status', paymentStatuses);

/** Rows of the history that begin a payment: sales (`DB`) and authorizations (`PA`). */
export function createTransactionSource(
  connection: PaysleyConnection,
  historyOf: HistoryOf,
): Source<'transaction'> {
  const { settings, upstream, oddWords } = connection;
  const mappers = transactionMappers(connection);
  const ignoresCase = keywordsIgnoreCase(settings);
  const dialect: KeywordDialect<'transaction'> = {
    searched: {
      reference: 'text',
      customerEmail: 'text',
      customerPhone: 'text',
      // The key is folded, the row's e-mail is not.
      customerId: (id) => (ignoresCase ? emailOfLink(id) : null),
    },
    ignoresCase,
    dated: 'createdAt',
  };

  /** The records of rows, of which what followed is found out as far as the projection needs it. */
  async function recordsOf(
    rows: readonly HistoryRow[],
    projection: Projection<'transaction'>,
    call: CallContext,
  ): Promise<readonly Records['transaction'][]> {
    const history = historyOf(call);
    const payments = rows.map((row) => ({ row, own: readStatus(row.status, oddWords) }));
    const open = payments.filter(({ own }) => needsEffects(own, projection)).map(({ row }) => row);
    const known = open.length === 0 ? new Set() : await history.knowEffects(open, call);
    return payments.map(({ row, own }) => {
      const effects = known.has(row.payment_id) ? history.family.effectsOn(row.payment_id) : null;
      const whole = effects?.unreadable === 0 ? effects.rows : null;
      const ref = refOf(connection, 'transaction', row.payment_id);
      return projectRecord(ref, { row, own, outcome: outcomeOf(row, own, whole) }, mappers, projection);
    });
  }

  return {
    kind: 'transaction',
    capabilities: transactionCapabilities(settings),

    async list(request, call) {
      const query = request.accounts.every(isServed) ? historyQuery(request.filter, dialect) : null;
      if (query === null) return { ...emptyPage, count: null };
      const page = await readPage(connection, lists.payments, query, request, call);
      historyOf(call).family.add(page.rows);
      const { rows, unreadable } = readRows(connection, 'transaction', page.rows, ['DB', 'PA']);
      return {
        records: await recordsOf(rows, request.projection, call),
        rowsRead: page.rows.length,
        unreadable,
        // Lists are never continued by position: rows come in no said order.
        unreadableTail: 0,
        exhausted: page.exhausted,
        count: null,
        ...(page.total === undefined ? {} : { total: page.total }),
      };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records['transaction'] | Error>();
      const history = historyOf(call);
      const wanted = readable(refs);
      const failed = await history.knowRows(
        wanted.map(({ nativeId }) => nativeId),
        call,
      );
      const rows = new Map<string, HistoryRow>();
      for (const { id, nativeId } of wanted) {
        const failure = failed.get(nativeId);
        const row = history.family.row(nativeId);
        if (failure !== undefined) found.set(id, failure);
        else if (row !== undefined && isPayment(row)) rows.set(id, row);
      }
      try {
        for (const record of await recordsOf([...rows.values()], projection, call)) {
          found.set(record.id, record);
        }
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        for (const id of rows.keys()) found.set(id, error);
      }
      return found;
    },

    previewList({ filter, offset, limit }) {
      const query = historyQuery(filter, dialect);
      if (query === null) return [];
      return [upstream.preview(pageRequest(connection, lists.payments, query, { offset, limit }))];
    },

    previewGetMany(refs) {
      return readable(refs).map(({ nativeId }) =>
        upstream.preview(oneRequest(lists.payments.path, nativeId)),
      );
    },
  };
}

function isPayment({ payment_type: { movement } }: HistoryRow): boolean {
  return movement === 'DB' || movement === 'PA';
}

function readable(refs: readonly RecordRef<'transaction'>[]): readonly RecordRef<'transaction'>[] {
  return refs.filter(({ account, nativeId }) => isServed(account) && isSegment(nativeId));
}
