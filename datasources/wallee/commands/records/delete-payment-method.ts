import type { CommandHandler } from '../../../../src/ports/command.ts';
import type { WalleeConnection } from '../../connection.ts';
import { refused, spaceOf, unknown } from '../refused.ts';
import { lookUpDeletion, prepareDeletion } from './deletion.ts';

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
      return prepareDeletion(connection, { space, path, target, input }, call);
    },
    lookUp: (operation, call) => lookUpDeletion(connection, operation, path, call),
  };
}
