import type { CommandHandler } from '../../../../../src/ports/command.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { customerPath } from '../../../sources/customer.ts';
import { readRecord } from '../../call.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { lookUpDeletion, mortalRow, prepareDeletion } from '../deletion.ts';

/** Payments keep the merchant's text that named the customer. */
export function createCustomerDeletion(connection: WalleeConnection): CommandHandler<'deleteCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    async prepare({ customer: ref }, { call }) {
      const space = spaceOf(connection, ref);
      const input = 'customerId';
      if (space === null) return refused(unknown(input));
      const target = { kind: 'customer', nativeId: ref.nativeId, parent: null } as const;
      const place = { space, path: `${customerPath}/${ref.nativeId}` };
      const record = await readRecord(connection, place, mortalRow, call);
      return prepareDeletion(connection, { space, path: customerPath, target, record, input });
    },
    lookUp: (operation, call) => lookUpDeletion(connection, operation, customerPath, call),
  };
}
