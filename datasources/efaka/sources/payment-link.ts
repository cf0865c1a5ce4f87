import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { paymentLinkCapabilities } from '../capabilities/payment-link.ts';
import type { EfakaConnection } from '../connection.ts';
import { isPlaceholder, isServed } from '../connection.ts';
import { isNoSuch } from '../inquiry.ts';
import { overCode, paymentLinkMappers } from '../mapper/payment-link.ts';
import { checkoutRequest } from '../request.ts';
import { badAnswer, logUnreadable } from '../unreadable.ts';
import type { CheckoutRow } from '../wire/checkout.ts';
import { checkoutRow } from '../wire/checkout.ts';
import { isCheckoutId } from '../wire/native-id.ts';
import { byIds } from './by-ids.ts';

/** All that is known of a checkout that was not paid in time: that it is over. */
const over: CheckoutRow = { code: overCode, at: null, payment: null, payload: null };

/** Checkouts, by id only. */
export function createPaymentLinkSource(connection: EfakaConnection): Source<'paymentLink'> {
  const { settings, upstream } = connection;
  const mappers = paymentLinkMappers(connection);

  async function read(
    ref: RecordRef<'paymentLink'>,
    projection: Projection<'paymentLink'>,
    call: CallContext,
  ): Promise<Records['paymentLink'] | Error | null> {
    try {
      const payload = (await upstream.read(checkoutRequest(settings, ref.nativeId), call)).json();
      const row = checkoutRow(payload);
      if (row instanceof Mismatch) {
        logUnreadable(connection, 'paymentLink', payload, row);
        return badAnswer(connection, row);
      }
      return projectRecord(ref, row, mappers, projection);
    } catch (error) {
      if (isNoSuch(error)) return null;
      if (error instanceof ProviderFailure && error.httpStatus === 400 && error.nativeCode === overCode) {
        return projectRecord(ref, over, mappers, projection);
      }
      throw error;
    }
  }

  function unlisted(): never {
    throw new TypeError('Checkouts at eFaka cannot be listed: required pinned ids');
  }

  return {
    kind: 'paymentLink',
    capabilities: paymentLinkCapabilities(settings),
    list: async () => unlisted(),
    previewList: unlisted,
    getMany: (refs, projection, call) =>
      byIds(
        refs.filter(({ account, nativeId }) => isServed(connection, account) && isCheckoutId(nativeId)),
        (ref) => read(ref, projection, call),
      ),
    previewGetMany: (refs) =>
      refs
        .filter(({ nativeId }) => isCheckoutId(nativeId) || isPlaceholder(nativeId))
        .map(({ nativeId }) => upstream.preview(checkoutRequest(settings, nativeId))),
  };
}
