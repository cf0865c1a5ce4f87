import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import type { ListRequest, Source } from '../../../src/ports/source.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { EfakaConnection } from '../connection.ts';
import { isPlaceholder, isServed } from '../connection.ts';
import type { Lookups } from '../lookups.ts';
import { costOf, lookupsOf } from '../lookups.ts';
import type { Reader } from '../reader.ts';
import { readLookups } from '../reader.ts';
import { paymentRequest, queryRequest } from '../request.ts';
import { badAnswer, logUnreadable } from '../unreadable.ts';
import type { Entry } from '../wire/entry.ts';
import { isNativeId } from '../wire/native-id.ts';
import { byIds } from './by-ids.ts';
import { emptyPage } from '../../rows/empty-page.ts';
import { pageOf } from './page-of.ts';

/** How a kind's record is made of an entry; null where the entry is of another kind. Rejects with ProviderFailure. */
export type RecordOf<K extends RecordKind> = (
  entry: Entry,
  /** Other entries, that need not be read again. */
  known: readonly Entry[],
  projection: Projection<K>,
  call: CallContext,
) => Promise<Records[K] | Mismatch | null>;

/** A kind that is found by id or by reference, among records of other kinds. */
export function createLookupSource<K extends RecordKind>(
  kind: K,
  capabilities: SourceCapabilities<K>,
  connection: EfakaConnection,
  reader: Reader,
  recordOf: RecordOf<K>,
): Source<K> {
  const { settings, upstream } = connection;

  async function readRecord(
    entry: Entry,
    known: readonly Entry[],
    projection: Projection<K>,
    call: CallContext,
  ): Promise<Records[K] | Mismatch | null> {
    const record = await recordOf(entry, known, projection, call);
    if (record instanceof Mismatch) logUnreadable(connection, kind, entry.payload, record);
    return record;
  }

  async function readOne(
    { nativeId }: RecordRef<K>,
    projection: Projection<K>,
    call: CallContext,
  ): Promise<Records[K] | Error | null> {
    const entry = await reader.inquire(nativeId, 'recent', call);
    const record = entry === null ? null : await readRecord(entry, [], projection, call);
    return record instanceof Mismatch ? badAnswer(connection, record) : record;
  }

  /** Throws TypeError where the filter pins nothing: the capabilities say that it has to. */
  function lookupsFor({ filter }: Pick<ListRequest<K>, 'filter'>): Lookups {
    const lookups = lookupsOf(connection, kind, filter);
    if (lookups !== null) return lookups;
    throw new TypeError(`${kind} at eFaka cannot be listed: required pinned ids or references`);
  }

  return {
    kind,
    capabilities,

    async list(request, call) {
      const lookups = lookupsFor(request);
      const served = request.accounts.every((account) => isServed(connection, account));
      if (!served || costOf(lookups) === 0) return { ...emptyPage, count: null };
      const { entries, unreadable } = await readLookups(connection, reader, lookups, call);
      for (const { payload, mismatch } of unreadable) logUnreadable(connection, kind, payload, mismatch);
      const rows = await Promise.all(
        entries.map((entry) => readRecord(entry, entries, request.projection, call)),
      );
      const records: Records[K][] = [];
      let odd = unreadable.length;
      for (const row of rows) {
        if (row instanceof Mismatch) odd += 1;
        else if (row !== null) records.push(row);
      }
      return pageOf(request, records, odd);
    },

    getMany: (refs, projection, call) =>
      byIds(readable(connection, refs), (ref) => readOne(ref, projection, call)),

    /** Without those that the records found may need besides. */
    previewList(request) {
      const { ids, references } = lookupsFor(request);
      return [
        ...[...ids].map((id) => paymentRequest(settings, id)),
        ...[...references].map((reference) => queryRequest(settings, reference, 1)),
      ].map((each) => upstream.preview(each));
    },

    previewGetMany: (refs) =>
      refs
        .filter(({ nativeId }) => isNativeId(nativeId) || isPlaceholder(nativeId))
        .map(({ nativeId }) => upstream.preview(paymentRequest(settings, nativeId))),
  };
}

/** Refs that may be of a record here; others are of none, and cost no call. */
export function readable<K extends RecordKind>(
  connection: Pick<EfakaConnection, 'settings'>,
  refs: readonly RecordRef<K>[],
): readonly RecordRef<K>[] {
  return refs.filter(({ account, nativeId }) => isServed(connection, account) && isNativeId(nativeId));
}
