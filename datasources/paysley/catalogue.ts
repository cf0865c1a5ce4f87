import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Projection, PropertyMappers, Records } from '../../src/domain/records/records.ts';
import { projectRecord } from '../../src/domain/records/records.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import { compileFilter } from '../dialects/keyword/compile.ts';
import type { KeywordDialect } from '../dialects/keyword/dialect.ts';
import type { Fields } from '../http/decode.ts';
import type { DecodedRows } from '../http/rows.ts';
import { decodeRows } from '../http/rows.ts';
import type { RowOf } from '../rows/row.ts';
import { rowDecoder } from '../rows/row.ts';
import type { PaysleyConnection } from './connection.ts';
import { isServed, refOf } from './connection.ts';
import type { List, ListQuery } from './list.ts';
import { largestPage } from './list.ts';
import { pageRequest, readPage } from './page.ts';
import { perRequest } from '../http/per-request.ts';
import type { ScanGate } from './scan.ts';
import { emptyPage } from '../rows/empty-page.ts';
import { logUnreadable } from './unreadable.ts';
import { WholeList } from './whole-list.ts';

/** What tells one of the merchant's lists from another. */
export interface CatalogueDefinition<K extends RecordKind, F extends Fields> {
  readonly kind: K;
  readonly list: List;
  readonly capabilities: SourceCapabilities<K>;
  readonly dialect: KeywordDialect<K>;
  readonly fields: F;
  idOf(row: RowOf<F>): string;
  /** How rows become records; it may read what they need all together. */
  mappers(
    projection: Projection<K>,
    call: CallContext,
  ): PropertyMappers<K, RowOf<F>> | Promise<PropertyMappers<K, RowOf<F>>>;
}

/** A list that has no read of one. */
export interface Catalogue<K extends RecordKind> {
  readonly source: Source<K>;
  /** Every record, read once for a request. Rejects with ProviderFailure, also where there are too many. */
  readAll(projection: Projection<K>, call: CallContext): Promise<readonly Records[K][]>;
  /** The same; null where `gate` refuses, or where there are too many. */
  readAllIf(
    gate: ScanGate,
    projection: Projection<K>,
    call: CallContext,
  ): Promise<readonly Records[K][] | null>;
  /** The records in rows of this list. */
  recordsOf(
    rows: readonly unknown[],
    projection: Projection<K>,
    call: CallContext,
  ): Promise<readonly Records[K][]>;
}

export function createCatalogue<K extends RecordKind, F extends Fields>(
  connection: PaysleyConnection,
  definition: CatalogueDefinition<K, F>,
): Catalogue<K> {
  const { kind, list, dialect } = definition;
  const { settings, upstream } = connection;
  const decodeRow = rowDecoder(definition.fields, Object.keys(definition.fields));
  const wholeLists = perRequest(() => new WholeList(connection, list));

  function read(rows: readonly unknown[]): DecodedRows<RowOf<F>> {
    const decoded = decodeRows(rows, decodeRow);
    logUnreadable(connection, kind, rows, decoded.unreadable);
    return decoded;
  }

  async function recordsOf(
    rows: readonly RowOf<F>[],
    projection: Projection<K>,
    call: CallContext,
  ): Promise<readonly Records[K][]> {
    const mappers = await definition.mappers(projection, call);
    return rows.map((row) =>
      projectRecord(refOf(connection, kind, definition.idOf(row)), row, mappers, projection),
    );
  }

  /** Null where nothing can match, so that nobody needs to be asked. */
  function queryOf({ filter }: ListRequest<K>): ListQuery | null {
    const query = compileFilter(filter, dialect);
    return query === null ? null : { keywords: query.needle, type: query.type };
  }

  const placeOf = ({ offset, limit }: ListRequest<K>) => ({ offset, limit: Math.max(1, limit) });

  async function readAll(projection: Projection<K>, call: CallContext): Promise<readonly Records[K][]> {
    const rows = await wholeLists(call).read(call);
    if (rows !== null) return recordsOf(read(rows).readable, projection, call);
    const limit = connection.scanBudget;
    throw new ProviderFailure(
      'SCAN_LIMIT_EXCEEDED',
      `${settings.displayName} can't be asked for one ${kind} and has more than ${limit} to look through`,
      { provider: 'PAYSLEY', connection: settings.key },
    );
  }

  const source: Source<K> = {
    kind,
    capabilities: definition.capabilities,

    async list(request, call): Promise<Page<K>> {
      const query = request.accounts.every(isServed) ? queryOf(request) : null;
      if (query === null) return { ...emptyPage, count: request.count ? 0 : null };
      const page = await readPage(connection, list, query, placeOf(request), call);
      const rows = page.rows.slice(0, request.limit);
      const { readable, unreadable, unreadableTail } = read(rows);
      return {
        records: await recordsOf(readable, request.projection, call),
        rowsRead: rows.length,
        unreadable: unreadable.length,
        unreadableTail,
        exhausted: page.exhausted,
        count: request.count ? (page.total ?? null) : null,
        ...(page.total === undefined ? {} : { total: page.total }),
      };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records[K] | Error>();
      if (!isServed(refs[0]?.account ?? null)) return found;
      const wanted = new Set(refs.map(({ id }) => id));
      try {
        for (const record of await readAll(projection, call))
          if (wanted.has(record.id)) found.set(record.id, record);
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        for (const id of wanted) found.set(id, error);
      }
      return found;
    },

    previewList(request) {
      const query = queryOf(request);
      return query === null ? [] : [upstream.preview(pageRequest(connection, list, query, placeOf(request)))];
    },

    previewGetMany(refs) {
      if (refs.length === 0) return [];
      const place = { offset: 0, limit: largestPage(settings, list) };
      return [upstream.preview(pageRequest(connection, list, {}, place))];
    },
  };

  return {
    source,
    readAll,
    async readAllIf(gate, projection, call) {
      const rows = await wholeLists(call).read(call, gate);
      return rows === null ? null : recordsOf(read(rows).readable, projection, call);
    },
    recordsOf: (rows, projection, call) => recordsOf(read(rows).readable, projection, call),
  };
}
