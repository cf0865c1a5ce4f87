import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { ReadRequest } from '../../http/read-request.ts';
import { paymentLinkCapabilities } from '../capabilities/payment-link.ts';
import type { GovineerConnection } from '../connection.ts';
import { isPlaced, serves } from '../connection.ts';
import { paymentLinkMappers, paymentLinkWires } from '../mapper/payment-link.ts';
import { badAnswer } from '../page.ts';
import { getRequest } from '../request.ts';
import type { RowOf } from '../../rows/row.ts';
import { rowDecoder, wiresFor } from '../../rows/row.ts';
import { isSessionId, sessionPath } from '../session-id.ts';
import { logUnreadable } from '../unreadable.ts';
import { sessionFields } from '../wire/session.ts';

/** All that is known of a session the provider says is over (410 `session_expired`): that it was. */
const expired: RowOf<typeof sessionFields> = {
  session_id: '',
  status: 'expired',
  amount: null,
  currency: null,
  description: null,
  hosted_url: null,
  expires_at: null,
  payload: null,
};

/** Hosted sessions, by id only. */
export function createPaymentLinkSource(connection: GovineerConnection): Source<'paymentLink'> {
  const { upstream } = connection;
  const mappers = paymentLinkMappers(connection);

  function requestOf({ nativeId, account }: RecordRef<'paymentLink'>): ReadRequest {
    return getRequest(`${sessionPath}/${encodeURIComponent(nativeId)}`, account);
  }

  async function read(
    ref: RecordRef<'paymentLink'>,
    projection: Projection<'paymentLink'>,
    call: CallContext,
  ): Promise<Records['paymentLink'] | Error | null> {
    const decode = rowDecoder(
      sessionFields,
      wiresFor(sessionFields, paymentLinkWires, ['session_id'], projection),
    );
    try {
      const payload = (await upstream.read(requestOf(ref), call)).json();
      const row = decode(payload);
      if (row instanceof Mismatch) {
        logUnreadable(connection, 'paymentLink', [payload], [row.within('[0]')]);
        return badAnswer(connection, row);
      }
      return projectRecord(ref, row, mappers, projection);
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      if (error.httpStatus === 404) return null;
      return error.httpStatus === 410 ? projectRecord(ref, expired, mappers, projection) : error;
    }
  }

  function unlisted(): never {
    throw new Error('Hosted sessions at Govineer cannot be listed: ids have to be pinned');
  }

  return {
    kind: 'paymentLink',
    capabilities: paymentLinkCapabilities(connection.settings),
    list: () =>
      Promise.reject(new Error('Hosted sessions at Govineer cannot be listed: ids have to be pinned')),
    previewList: unlisted,

    async getMany(refs, projection, call) {
      const found = new Map<string, Records['paymentLink'] | Error>();
      await Promise.all(
        refs
          .filter(
            ({ kind, nativeId, account }) =>
              isSessionId(nativeId) && isPlaced(kind, account) && serves(connection, account),
          )
          .map(async (ref) => {
            const record = await read(ref, projection, call);
            if (record !== null) found.set(ref.id, record);
          }),
      );
      return found;
    },

    previewGetMany(refs) {
      return refs
        .filter(({ nativeId }) => nativeId.isWellFormed())
        .map((ref) => upstream.preview(requestOf(ref)));
    },
  };
}
