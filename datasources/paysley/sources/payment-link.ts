import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import { pinnedValues } from '../../../src/filter/pins.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { ListRequest, Page, Source } from '../../../src/ports/source.ts';
import { decodeRows } from '../../http/rows.ts';
import { paymentLinkCapabilities } from '../capabilities/payment-link.ts';
import type { PaysleyConnection } from '../connection.ts';
import { isServed, refOf } from '../connection.ts';
import type { HistoryOf } from '../history/joined-history.ts';
import { isLinkId, isPosId } from '../mapper/link-id.ts';
import { posMappers, requestMappers } from '../mapper/payment-link.ts';
import { lists, oneRequest } from '../list.ts';
import { pageRequest, readPage } from '../page.ts';
import { createPosLinks, posRequest } from '../pos-links.ts';
import { paymentRequest, readRequest } from '../request.ts';
import { logUnreadable } from '../unreadable.ts';
import { emptyPage } from '../../rows/empty-page.ts';

/** Payment requests, and before them in the list the variants of the merchant's one POS link. */
export function createPaymentLinkSource(
  connection: PaysleyConnection,
  historyOf: HistoryOf,
): Source<'paymentLink'> {
  const { settings, upstream } = connection;
  const ofRequest = requestMappers(connection);
  const ofPos = posMappers(connection);
  const posLinks = createPosLinks(connection, historyOf);

  type Record = Records['paymentLink'];

  async function readPos(
    projection: Projection<'paymentLink'>,
    call: CallContext,
  ): Promise<readonly Record[]> {
    const variants = await posLinks(projection.has('transactions'), call);
    return variants.map((variant) =>
      projectRecord(refOf(connection, 'paymentLink', variant.id), variant, ofPos, projection),
    );
  }

  /** Which of the two places a list is about. */
  function placesOf({ filter }: ListRequest<'paymentLink'>): {
    readonly pos: boolean;
    readonly requests: boolean;
  } {
    const kinds = pinnedValues(filter, 'kind');
    const wants = (kind: string): boolean => filter.op !== 'nothing' && (kinds?.includes(kind) ?? true);
    return { pos: wants('POS_LINK'), requests: wants('PAYMENT_REQUEST') };
  }

  async function listRequests(
    { projection, limit }: ListRequest<'paymentLink'>,
    offset: number,
    call: CallContext,
  ): Promise<Page<'paymentLink'>> {
    const page = await readPage(connection, lists.requests, {}, { offset, limit }, call);
    const { readable, unreadable, unreadableTail } = decodeRows(page.rows, paymentRequest);
    logUnreadable(connection, 'paymentLink', page.rows, unreadable);
    return {
      records: readable.map((row) =>
        projectRecord(refOf(connection, 'paymentLink', row.transaction_id), row, ofRequest, projection),
      ),
      rowsRead: page.rows.length,
      unreadable: unreadable.length,
      unreadableTail,
      exhausted: page.exhausted,
      count: null,
    };
  }

  async function readOne(
    ref: RecordRef<'paymentLink'>,
    projection: Projection<'paymentLink'>,
    call: CallContext,
  ): Promise<Record | null> {
    if (isPosId(ref.nativeId)) {
      return (await readPos(projection, call)).find(({ id }) => id === ref.id) ?? null;
    }
    const row = await readRequest(connection, ref.nativeId, call);
    return row === null ? null : projectRecord(ref, row, ofRequest, projection);
  }

  return {
    kind: 'paymentLink',
    capabilities: paymentLinkCapabilities(settings),

    async list(request, call) {
      const { pos, requests } = placesOf(request);
      const served = request.accounts.every(isServed);
      const links = pos && served ? await readPos(request.projection, call) : [];
      const first = links.slice(request.offset);
      if (!requests || !served) {
        return { ...emptyPage, records: first, rowsRead: first.length, count: null };
      }
      const page = await listRequests(request, Math.max(0, request.offset - links.length), call);
      // Whole whatever the limit: they are read already, and two at most.
      return { ...page, records: [...first, ...page.records], rowsRead: first.length + page.rowsRead };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Record | Error>();
      await Promise.all(
        readable(refs).map(async (ref) => {
          try {
            const record = await readOne(ref, projection, call);
            if (record !== null) found.set(ref.id, record);
          } catch (error) {
            if (!(error instanceof ProviderFailure)) throw error;
            found.set(ref.id, error);
          }
        }),
      );
      return found;
    },

    previewList(request) {
      const { pos, requests } = placesOf(request);
      return [
        ...(pos ? [posRequest] : []),
        ...(requests ? [pageRequest(connection, lists.requests, {}, request)] : []),
      ].map((each) => upstream.preview(each));
    },

    previewGetMany(refs) {
      return refs.map(({ nativeId }) =>
        upstream.preview(isPosId(nativeId) ? posRequest : oneRequest(lists.requests.path, nativeId)),
      );
    },
  };
}

function readable(refs: readonly RecordRef<'paymentLink'>[]): readonly RecordRef<'paymentLink'>[] {
  return refs.filter(({ account, nativeId }) => isServed(account) && isLinkId(nativeId));
}
