import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { billingSubscriptionCapabilities } from '../capabilities/billing-subscription.ts';
import type { PaysleyConnection } from '../connection.ts';
import { isServed, refOf } from '../connection.ts';
import type { HistoryOf } from '../history/joined-history.ts';
import { largestPage, lists, oneRequest } from '../list.ts';
import { billingSubscriptionMappers } from '../mapper/billing-subscription.ts';
import { isRequestId } from '../mapper/link-id.ts';
import { pageRequest } from '../page.ts';
import { readRequest } from '../request.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import { emptyPage } from '../../rows/empty-page.ts';

/** Series of payments of one request, as the history shows them: there is no list of what was agreed. */
export function createBillingSubscriptionSource(
  connection: PaysleyConnection,
  historyOf: HistoryOf,
): Source<'billingSubscription'> {
  const { settings, upstream } = connection;
  const mappers = billingSubscriptionMappers(connection);

  function recordOf(id: string, row: HistoryRow, projection: Projection<'billingSubscription'>) {
    return projectRecord(refOf(connection, 'billingSubscription', id), row, mappers, projection);
  }

  /** The latest payment of each series, by the series' id. Throws ProviderFailure. */
  async function series(call: CallContext): Promise<readonly (readonly [string, HistoryRow])[]> {
    const history = historyOf(call);
    if (!(await history.knowAll(call))) {
      throw new ProviderFailure(
        'SCAN_LIMIT_EXCEEDED',
        `${settings.displayName} can't list subscriptions and has more than ${connection.scanBudget} rows of history to look through`,
        { provider: 'PAYSLEY', connection: settings.key },
      );
    }
    const latest = new Map<string, HistoryRow>();
    for (const row of history.family.all()) {
      const { transaction_id: id } = row;
      if (id === null || !isScheduled(row)) continue;
      const other = latest.get(id);
      if (other === undefined || isLater(row, other)) latest.set(id, row);
    }
    return [...latest].sort(([a], [b]) => compareCodePoints(a, b));
  }

  /** The request names the latest of its payments; null if that is no series. */
  async function latestOf(id: string, call: CallContext): Promise<HistoryRow | null> {
    const request = await readRequest(connection, id, call);
    if (request === null || request.payment_id === null) return null;
    const history = historyOf(call);
    for (const failure of (await history.knowRows([request.payment_id], call)).values()) throw failure;
    const row = history.family.row(request.payment_id);
    return row !== undefined && row.transaction_id === id && isScheduled(row) ? row : null;
  }

  return {
    kind: 'billingSubscription',
    capabilities: billingSubscriptionCapabilities(settings),

    async list({ accounts, filter, offset, limit, projection }, call) {
      if (filter.op === 'nothing' || !accounts.every(isServed)) return { ...emptyPage, count: null };
      const all = await series(call);
      const page = all.slice(offset, offset + limit);
      return {
        ...emptyPage,
        records: page.map(([id, row]) => recordOf(id, row, projection)),
        rowsRead: page.length,
        exhausted: offset + page.length >= all.length,
        count: null,
        total: all.length,
      };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records['billingSubscription'] | Error>();
      await Promise.all(
        readable(refs).map(async ({ id, nativeId }) => {
          try {
            const row = await latestOf(nativeId, call);
            if (row !== null) found.set(id, recordOf(nativeId, row, projection));
          } catch (error) {
            if (!(error instanceof ProviderFailure)) throw error;
            found.set(id, error);
          }
        }),
      );
      return found;
    },

    previewList({ filter }) {
      if (filter.op === 'nothing') return [];
      const place = { offset: 0, limit: largestPage(settings, lists.payments) };
      return [upstream.preview(pageRequest(connection, lists.payments, {}, place))];
    },

    previewGetMany(refs) {
      return refs.map(({ nativeId }) => upstream.preview(oneRequest(lists.requests.path, nativeId)));
    },
  };
}

function isScheduled({ transaction_type: type, payment_type: { movement } }: HistoryRow): boolean {
  return type === 'scheduled' && (movement === 'DB' || movement === 'PA');
}

function isLater(row: HistoryRow, than: HistoryRow): boolean {
  const byDate = row.payment_date - than.payment_date;
  return byDate > 0 || (byDate === 0 && compareCodePoints(row.payment_id, than.payment_id) > 0);
}

function readable(
  refs: readonly RecordRef<'billingSubscription'>[],
): readonly RecordRef<'billingSubscription'>[] {
  return refs.filter(({ account, nativeId }) => isServed(account) && isRequestId(nativeId));
}
