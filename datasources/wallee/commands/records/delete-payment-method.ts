import type { CommandHandler } from '../../../../src/ports/command.ts';
import type { WalleeConnection } from '../../connection.ts';
import { readRecord } from '../call.ts';
import { refused, spaceOf, unknown } from '../refused.ts';
import { lookUpDeletion, mortalRow, prepareDeletion } from './deletion.ts';

const path = '/payment/tokens';

/** Of the token; payments that were made by it stay. */
export function createPaymentMethodDeletion(
  connection: WalleeConnection,
): CommandHandler<'deletePaymentMethod'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    async prepare({ paymentMethod: ref }, { call }) {
      const space = spaceOf(connection, ref);
      const input = 'paymentMethodId';
      if (space === null) return refused(unknown(input));
      const target = { kind: 'paymentMethod', nativeId: ref.nativeId, parent: null } as const;
      const place = { space, path: `${path}/${ref.nativeId}` };
      const record = await readRecord(connection, place, mortalRow, call);
      return prepareDeletion(connection, { space, path, target, record, input });
    },
    lookUp: (operation, call) => lookUpDeletion(connection, operation, path, call),
  };
}
