import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import { compileFilter, sortPathOf } from '../dialects/load-options/compile.ts';
import type { Condition } from '../dialects/load-options/condition.ts';
import { allOf, always, never } from '../dialects/load-options/condition.ts';
import { isGuid } from '../dialects/load-options/guid.ts';
import { isPlaceholder } from '../dialects/load-options/literal.ts';
import type { PropertyTable } from '../dialects/load-options/property.ts';
import type { SortKey } from '../dialects/load-options/query.ts';
import { guidIn, idBatches } from './batch.ts';
import type { ProfituityConnection } from './connection.ts';
import { placeOf, serves } from './connection.ts';
import { readPage, sentQuery } from './page.ts';
import type { ListQuery } from './request.ts';
import { listRequest } from './request.ts';
import type { MerchantFields, RowDefinition } from './row-reader.ts';
import { readRows } from './row-reader.ts';

/** What tells one listed kind from another. */
export interface ListDefinition<K extends RecordKind, F extends MerchantFields> extends RowDefinition<K, F> {
  readonly path: string;
  readonly capabilities: SourceCapabilities<K>;
  readonly properties: PropertyTable<K>;
  /** What keeps rows of other kinds out of every list. Asked for each call, since it may be learnt to be refused. */
  guard(): Condition;
  /** Whether the failure of a list taught something, so that it is worth another try. */
  learn?(error: ProviderFailure, call: CallContext): Promise<boolean>;
}

/** A kind that the provider lists by load options, for any set of merchants at once. */
export function createListSource<K extends RecordKind, F extends MerchantFields>(
  connection: ProfituityConnection,
  definition: ListDefinition<K, F>,
): Source<K> {
  const { kind, path, properties, capabilities } = definition;
  const { settings, upstream } = connection;

  /** The merchants that a list asks for by name; none where it asks for all that the user can see. */
  function merchantsOf({ accounts }: ListRequest<K>): readonly string[] {
    if (accounts.length > 0) return accounts;
    return settings.merchantIds === 'all' ? [] : settings.merchantIds;
  }

  /** Null where nothing can match, so that nobody needs to be asked. */
  function queryOf(request: ListRequest<K>): ListQuery | null {
    const merchants = merchantsOf(request).filter((merchant) => serves(connection, merchant));
    const ofMerchants =
      merchants.length > 0 ? guidIn('merchantId', merchants) : request.accounts.length > 0 ? never : always;
    const filter = compileFilter(request.filter, {
      properties,
      instants: settings.dates,
      accounts: merchants,
      placeOf: (globalId, of) => placeOf(connection, globalId, of),
    });
    const condition = allOf([definition.guard(), ofMerchants, filter]);
    if (condition.kind === 'never') return null;
    return {
      path,
      condition,
      sort: sortOf(request),
      skip: request.offset,
      // None at all would be no limit there.
      take: Math.min(Math.max(request.limit, 1), settings.takeLimit),
      requireTotalCount: request.count || isWindow(request),
    };
  }

  /** Lists that are read in windows of time are sized by the number of rows. */
  function isWindow({ order }: ListRequest<K>): boolean {
    return settings.dates === 'day' && order.length === 0 && Object.keys(capabilities.orders).length > 0;
  }

  function sortOf(request: ListRequest<K>): readonly SortKey[] {
    const keys = request.order.map(({ field, direction }) => ({
      path: sortPathOf(properties, field),
      direction,
    }));
    // The newest first is where windows of time begin.
    const newest = isWindow(request) ? [{ path: 'creationTime', direction: 'desc' } as const] : keys;
    return [...newest, { path: 'id', direction: request.idDirection }];
  }

  async function listOnce(request: ListRequest<K>, call: CallContext): Promise<Page<K>> {
    const query = queryOf(request);
    if (query === null) return { ...emptyPage, total: 0, count: request.count ? 0 : null };
    const page = await readPage(connection, query, call);
    const { accounts, projection } = request;
    // Of a list that is only counted the row that has to be asked for is not given.
    const rows = page.rows.slice(0, request.limit);
    const read = await readRows(connection, definition, rows, { accounts, projection, call });
    return {
      ...read,
      rowsRead: rows.length,
      exhausted: page.exhausted && rows.length === page.rows.length,
      count: request.count ? page.total : null,
      ...(page.total === null ? {} : { total: page.total }),
    };
  }

  function batchesOf(refs: readonly RecordRef<K>[]): readonly { ids: readonly string[]; query: ListQuery }[] {
    const readable = refs
      .filter(({ account, nativeId }) =>
        isPlaceholder(nativeId) ? true : serves(connection, account) && isGuid(nativeId),
      )
      .map(({ nativeId }) => nativeId);
    // Without the guard: what is of another kind is told by the row.
    return idBatches(connection, path, 'id', readable, always).map(({ ids, condition }) => ({
      ids,
      query: { path, condition, take: ids.length },
    }));
  }

  return {
    kind,
    capabilities,

    async list(request, call) {
      try {
        return await listOnce(request, call);
      } catch (error) {
        const learnt = error instanceof ProviderFailure && (await definition.learn?.(error, call)) === true;
        if (!learnt) throw error;
        return listOnce(request, call);
      }
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records[K] | Error>();
      const wanted = new Set(refs.map(({ id }) => id));
      await Promise.all(
        batchesOf(refs).map(async ({ ids, query }) => {
          try {
            const { rows } = await readPage(connection, query, call);
            const { records } = await readRows(connection, definition, rows, {
              accounts: [],
              projection,
              call,
            });
            // By key, never by position; a row of another merchant than the ref's has another id.
            for (const record of records) if (wanted.has(record.id)) found.set(record.id, record);
          } catch (error) {
            if (!(error instanceof ProviderFailure)) throw error;
            for (const ref of refs) if (ids.includes(ref.nativeId)) found.set(ref.id, error);
          }
        }),
      );
      return found;
    },

    previewList(request) {
      const query = queryOf(request);
      return query === null ? [] : [upstream.preview(listRequest(sentQuery(query)))];
    },

    previewGetMany: (refs) =>
      batchesOf(refs).map(({ query }) => upstream.preview(listRequest(sentQuery(query)))),
  };
}

const emptyPage = { records: [], rowsRead: 0, unreadable: 0, unreadableTail: 0, exhausted: true } as const;
