import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Projection, PropertyMappers, PropertyOf, Records } from '../../src/domain/records/records.ts';
import { projectRecord } from '../../src/domain/records/records.ts';
import type { CallContext, UpstreamRequest } from '../../src/ports/call-context.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import { batches } from '../http/batches.ts';
import { compileFilter, orderPathOf } from '../dialects/search-grammar/compile.ts';
import type { Condition } from '../dialects/search-grammar/condition.ts';
import { allOf, always, anyOf, term } from '../dialects/search-grammar/condition.ts';
import { isId } from '../dialects/search-grammar/integer-id.ts';
import type { PropertyTable } from '../dialects/search-grammar/property.ts';
import type { Decoder, Fields } from '../http/decode.ts';
import { isObject } from '../http/decode.ts';
import { decodeRows } from '../http/rows.ts';
import type { RowOf, WiresOf } from '../rows/row.ts';
import { rowDecoder, wiresFor } from '../rows/row.ts';
import { logUnreadable } from '../rows/unreadable.ts';
import type { WalleeConnection } from './connection.ts';
import { isPlaced, isUnscoped, nativeIdIn, refOf, serves } from './connection.ts';
import { readPage } from './page.ts';
import type { SearchQuery } from './request.ts';
import { maxLimit, maxUrlLength, refuseLongUrl, searchRequest } from './request.ts';

export type KeyedFields = Fields & { readonly id: Decoder<string> };

/** How the rows of one answer become records. */
export interface RowReading<K extends RecordKind> {
  /** Null for kinds above spaces. */
  readonly space: string | null;
  readonly projection: Projection<K>;
  readonly call: CallContext;
}

/** What tells one listed kind from another. */
export interface ListDefinition<K extends RecordKind, F extends KeyedFields> {
  readonly kind: K;
  /** Path of the resource; searches are below it. */
  readonly path: string;
  readonly capabilities: SourceCapabilities<K>;
  readonly properties: PropertyTable<K>;
  /** The only native ids there are as far as this connection goes. */
  readonly only?: readonly string[] | null;
  readonly fields: F;
  readonly wires: WiresOf<K, F>;
  /** Besides `id`, the wire properties without which no row can be read. */
  readonly required?: readonly (keyof F & string)[];
  /** What every call expands. */
  readonly expandAlways?: readonly string[];
  /** What is expanded where the property is projected. */
  readonly expand?: { readonly [P in PropertyOf<K>]?: readonly string[] };
  /** It may read more that the rows need all together. */
  mappers(
    rows: readonly RowOf<F>[],
    reading: RowReading<K>,
  ): PropertyMappers<K, RowOf<F>> | Promise<PropertyMappers<K, RowOf<F>>>;
}

interface Batch {
  readonly ids: readonly string[];
  readonly query: SearchQuery;
}

/** A kind that the provider lists by searches. */
export function createListSource<K extends RecordKind, F extends KeyedFields>(
  connection: WalleeConnection,
  definition: ListDefinition<K, F>,
): Source<K> {
  const { kind, path, properties, fields, wires } = definition;
  const { settings, upstream, log } = connection;
  const only = definition.only ?? null;
  const required = ['id', ...(definition.required ?? [])];
  const ownOnly = only === null ? always : idIn(only);

  function spaceOf({ accounts }: ListRequest<K>): string | null {
    const [space, ...others] = accounts;
    if (isUnscoped(kind)) return null;
    if (space === undefined || others.length > 0) {
      throw new Error(`A list of ${kind} at wallee is of one space, not ${accounts.length}`);
    }
    return space;
  }

  /** Null where nothing can match, so that nobody needs to be asked. */
  function queryOf(request: ListRequest<K>, templates = false): SearchQuery | null {
    const space = spaceOf(request);
    const filter = compileFilter(request.filter, {
      properties,
      instants: settings.datePush,
      nativeIdOf: nativeIdIn(connection, space),
      templates,
    });
    const condition = allOf([ownOnly, filter]);
    if (condition.kind === 'never') return null;
    return {
      path,
      space,
      condition,
      order: [
        ...request.order.map(({ field, direction }) => ({ path: orderPathOf(properties, field), direction })),
        { path: 'id', direction: request.idDirection },
      ],
      offset: request.offset,
      limit: Math.min(request.limit, maxLimit),
      expand: expandOf(request.projection),
    };
  }

  function expandOf(projection: Projection<K>): readonly string[] {
    const expand: ListDefinition<K, F>['expand'] = definition.expand;
    const paths = [...projection].flatMap((property) => expand?.[property] ?? []);
    return [...new Set([...(definition.expandAlways ?? []), ...paths])];
  }

  async function recordsOf(
    rows: readonly unknown[],
    reading: RowReading<K>,
  ): Promise<Pick<Page<K>, 'records' | 'unreadable' | 'unreadableTail'>> {
    const { space, projection } = reading;
    const decoded = decodeRows(rows, rowDecoder(fields, wiresFor(fields, wires, required, projection)));
    logUnreadable(log, { connection: settings.key, kind }, rows, decoded.unreadable, (row) =>
      isObject(row) ? row['id'] : undefined,
    );
    const mappers = await definition.mappers(decoded.readable, reading);
    return {
      records: decoded.readable.map((row) =>
        projectRecord(refOf(connection, kind, space, row.id), row, mappers, projection),
      ),
      unreadable: decoded.unreadable.length,
      unreadableTail: decoded.unreadableTail,
    };
  }

  function batchQuery(ids: readonly string[], space: string | null, projection: Projection<K>): Batch {
    const query = { path, space, condition: idIn(ids), limit: ids.length, expand: expandOf(projection) };
    return { ids, query };
  }

  function batchesOf(
    refs: readonly RecordRef<K>[],
    projection: Projection<K>,
    templates = false,
  ): readonly Batch[] {
    const space = refs[0]?.account ?? null;
    const readable = refs
      .map(({ nativeId }) => nativeId)
      // What is no integer is the id of nothing.
      .filter(
        (id) => (isId(id) && (only === null || only.includes(id))) || (templates && /^\{\w+\}$/.test(id)),
      );
    const urlOf = (ids: readonly string[]): string =>
      settings.baseUrl + searchRequest(batchQuery(ids, space, projection).query).path;
    return batches([...new Set(readable)], urlOf, { maxIds: maxLimit, maxUrlLength }).map((ids) =>
      batchQuery(ids, space, projection),
    );
  }

  return {
    kind,
    capabilities: definition.capabilities,

    async list(request, call) {
      const query = queryOf(request);
      if (query === null) return emptyPage;
      refuseLongUrl(settings, searchRequest(query).path);
      const page = await readPage(connection, query, call);
      const { space } = query;
      const read = await recordsOf(page.rows, { space, projection: request.projection, call });
      return { ...read, rowsRead: page.rows.length, exhausted: page.exhausted, count: null };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records[K] | Error>();
      const space = refs[0]?.account ?? null;
      if (!isPlaced(kind, space) || !serves(connection, space)) return found;
      const wanted = new Set(refs.map(({ id }) => id));
      await Promise.all(
        batchesOf(refs, projection).map(async ({ ids, query }) => {
          try {
            const { rows } = await readPage(connection, query, call);
            const { records } = await recordsOf(rows, { space, projection, call });
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
      const query = queryOf(request, true);
      return query === null ? [] : [upstream.preview(searchRequest(query))];
    },

    previewGetMany(refs, projection): readonly UpstreamRequest[] {
      return batchesOf(refs, projection, true).map(({ query }) => upstream.preview(searchRequest(query)));
    },
  };
}

function idIn(ids: readonly string[]): Condition {
  return anyOf(ids.map((id) => term(`id:${id}`)));
}

/** Nobody says how many rows match. */
const emptyPage = {
  records: [],
  rowsRead: 0,
  unreadable: 0,
  unreadableTail: 0,
  exhausted: true,
  count: null,
} as const;
