import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Projection, PropertyMappers, Records } from '../../src/domain/records/records.ts';
import { projectRecord } from '../../src/domain/records/records.ts';
import type { CallContext, UpstreamRequest } from '../../src/ports/call-context.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import { batches } from '../http/batches.ts';
import { compileFilter, propertyOf } from '../dialects/odata/compile.ts';
import type { Condition } from '../dialects/odata/condition.ts';
import { allOf, always } from '../dialects/odata/condition.ts';
import { oneOf } from '../dialects/odata/membership.ts';
import type { PropertyTable } from '../dialects/odata/property.ts';
import type { Decoder, Fields } from '../http/decode.ts';
import { decodeRows } from '../http/rows.ts';
import { isSegment } from '../http/segment.ts';
import type { GovineerConnection } from './connection.ts';
import { isPlaced, isUnscoped, nativeIdIn, refOf, serves } from './connection.ts';
import { maxTop, pageRequest, readPage } from './page.ts';
import type { ListQuery } from './request.ts';
import { listRequest, maxUrlLength, refuseLongUrl } from './request.ts';
import type { RowOf, WiresOf } from '../rows/row.ts';
import { rowDecoder, wiresFor } from '../rows/row.ts';
import { selectOf } from './select.ts';
import { logUnreadable } from './unreadable.ts';

type KeyedFields = Fields & { readonly uid: Decoder<string> };

/** What tells one listed kind from another. */
export interface ListDefinition<K extends RecordKind, F extends KeyedFields> {
  readonly kind: K;
  readonly path: string;
  readonly capabilities: SourceCapabilities<K>;
  readonly properties: PropertyTable<K>;
  /** What keeps rows that are no record of this kind out of every call. */
  readonly guard?: Condition;
  /** The only native ids there are as far as this connection goes. */
  readonly only?: readonly string[] | null;
  readonly fields: F;
  readonly wires: WiresOf<K, F>;
  /** Besides `uid`, the wire properties without which no row can be read. */
  readonly required?: readonly (keyof F & string)[];
  /** How the rows of one answer become records; it may read more that they need all together. */
  mappers(
    rows: readonly RowOf<F>[],
    projection: Projection<K>,
    call: CallContext,
  ): PropertyMappers<K, RowOf<F>> | Promise<PropertyMappers<K, RowOf<F>>>;
}

interface Batch {
  readonly ids: readonly string[];
  readonly query: ListQuery;
}

/** A kind that the provider lists by OData. */
export function createListSource<K extends RecordKind, F extends KeyedFields>(
  connection: GovineerConnection,
  definition: ListDefinition<K, F>,
): Source<K> {
  const { kind, path, properties, fields, wires } = definition;
  const { settings, upstream } = connection;
  const only = definition.only ?? null;
  const guard = definition.guard ?? always;
  const required = ['uid', ...(definition.required ?? [])];
  const ownOnly = only === null ? always : oneOf('uid', only, settings.odata);

  function accountOf({ accounts }: ListRequest<K>): string | null {
    const [account, ...others] = accounts;
    if (isUnscoped(kind)) return null;
    if (account === undefined || others.length > 0) {
      throw new Error(`A list of ${kind} at Govineer is of one account, not ${accounts.length}`);
    }
    return account;
  }

  /** Null where nothing can match, so that nobody needs to be asked. */
  function queryOf(request: ListRequest<K>): ListQuery | null {
    const account = accountOf(request);
    const filter = compileFilter(request.filter, {
      properties,
      version: settings.odata,
      currencies: settings.currencies,
      nativeIdOf: nativeIdIn(connection, account),
    });
    const condition = allOf([guard, ownOnly, filter]);
    if (condition.kind === 'never') return null;
    return {
      path,
      account,
      orderBy: [
        ...request.order.map(({ field, direction }) => ({
          path: propertyOf(properties, field).path,
          direction,
        })),
        { path: 'uid', direction: request.idDirection },
      ],
      skip: request.offset,
      count: request.count,
      ...optionsOf(condition, request.projection),
    };
  }

  function optionsOf(condition: Condition, projection: Projection<K>): Pick<ListQuery, 'filter' | 'select'> {
    const select = selectOf(wiresFor(fields, wires, required, projection), projection);
    return {
      ...(condition.kind === 'text' ? { filter: condition.text } : {}),
      ...(select === undefined ? {} : { select }),
    };
  }

  async function recordsOf(
    rows: readonly unknown[],
    account: string | null,
    projection: Projection<K>,
    call: CallContext,
  ): Promise<Pick<Page<K>, 'records' | 'unreadable' | 'unreadableTail'>> {
    const decoded = decodeRows(rows, rowDecoder(fields, wiresFor(fields, wires, required, projection)));
    logUnreadable(connection, kind, rows, decoded.unreadable);
    const mappers = await definition.mappers(decoded.readable, projection, call);
    return {
      records: decoded.readable.map((row) =>
        projectRecord(refOf(connection, kind, account, row.uid), row, mappers, projection),
      ),
      unreadable: decoded.unreadable.length,
      unreadableTail: decoded.unreadableTail,
    };
  }

  function batchQuery(ids: readonly string[], account: string | null, projection: Projection<K>): Batch {
    const condition = allOf([guard, oneOf('uid', ids, settings.odata)]);
    return { ids, query: { path, account, top: ids.length, ...optionsOf(condition, projection) } };
  }

  function batchesOf(refs: readonly RecordRef<K>[], projection: Projection<K>): readonly Batch[] {
    const account = refs[0]?.account ?? null;
    const readable = refs
      .map(({ nativeId }) => nativeId)
      // Anything else cannot be the id of anything.
      .filter((id) => isSegment(id) && (only === null || only.includes(id) || id.startsWith('{')));
    const urlOf = (ids: readonly string[]): string =>
      settings.baseUrl + listRequest(batchQuery(ids, account, projection).query).path;
    return batches([...new Set(readable)], urlOf, { maxIds: maxTop, maxUrlLength }).map((ids) =>
      batchQuery(ids, account, projection),
    );
  }

  return {
    kind,
    capabilities: definition.capabilities,

    async list(request, call) {
      const query = queryOf(request);
      if (query === null) return { ...emptyPage, count: request.count ? 0 : null };
      refuseLongUrl(settings, pageRequest(connection, query, request.limit).path);
      const page = await readPage(connection, query, request.limit, call);
      const read = await recordsOf(page.rows, query.account, request.projection, call);
      return { ...read, rowsRead: page.rows.length, exhausted: page.exhausted, count: page.count };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records[K] | Error>();
      const account = refs[0]?.account ?? null;
      if (!isPlaced(kind, account) || !serves(connection, account)) return found;
      const wanted = new Set(refs.map(({ id }) => id));
      await Promise.all(
        batchesOf(refs, projection).map(async ({ ids, query }) => {
          try {
            const { rows } = await readPage(connection, query, ids.length, call);
            const { records } = await recordsOf(rows, account, projection, call);
            // By key, never by position: the answer's order, gaps and surplus mean nothing.
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
      return query === null ? [] : [upstream.preview(pageRequest(connection, query, request.limit))];
    },

    previewGetMany(refs, projection): readonly UpstreamRequest[] {
      return batchesOf(refs, projection).map(({ query }) => upstream.preview(listRequest(query)));
    },
  };
}

const emptyPage = { records: [], rowsRead: 0, unreadable: 0, unreadableTail: 0, exhausted: true } as const;
