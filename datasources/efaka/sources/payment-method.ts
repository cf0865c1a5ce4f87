import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { paymentMethodCapabilities } from '../capabilities/payment-method.ts';
import type { EfakaConnection } from '../connection.ts';
import { isPlaceholder } from '../connection.ts';
import { isNoSuch } from '../inquiry.ts';
import { paymentMethodMappers } from '../mapper/payment-method.ts';
import { registrationRequest } from '../request.ts';
import { badAnswer, logUnreadable } from '../unreadable.ts';
import { isNativeId } from '../wire/native-id.ts';
import { registrationRow } from '../wire/registration.ts';
import { byIds } from './by-ids.ts';
import { readable } from './lookup-source.ts';

/** Registrations, by id only. */
export function createPaymentMethodSource(connection: EfakaConnection): Source<'paymentMethod'> {
  const { settings, upstream } = connection;
  const mappers = paymentMethodMappers(connection);

  async function read(
    ref: RecordRef<'paymentMethod'>,
    projection: Projection<'paymentMethod'>,
    call: CallContext,
  ): Promise<Records['paymentMethod'] | Error | null> {
    try {
      const payload = (await upstream.read(registrationRequest(settings, ref.nativeId), call)).json();
      const row = registrationRow(payload);
      if (row instanceof Mismatch) {
        logUnreadable(connection, 'paymentMethod', payload, row);
        return badAnswer(connection, row);
      }
      return row.id === ref.nativeId ? projectRecord(ref, row, mappers, projection) : null;
    } catch (error) {
      if (isNoSuch(error)) return null;
      throw error;
    }
  }

  function unlisted(): never {
    throw new TypeError('Registrations at eFaka cannot be listed: required pinned ids');
  }

  return {
    kind: 'paymentMethod',
    capabilities: paymentMethodCapabilities(settings),
    list: async () => unlisted(),
    previewList: unlisted,
    getMany: (refs, projection, call) =>
      byIds(readable(connection, refs), (ref) => read(ref, projection, call)),
    previewGetMany: (refs) =>
      refs
        .filter(({ nativeId }) => isNativeId(nativeId) || isPlaceholder(nativeId))
        .map(({ nativeId }) => upstream.preview(registrationRequest(settings, nativeId))),
  };
}
