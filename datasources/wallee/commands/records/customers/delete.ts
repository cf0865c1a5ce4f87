import type { CommandHandler } from '../../../../../src/ports/command.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { customerPath } from '../../../sources/customer.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { lookUpDeletion, prepareDeletion } from '../deletion.ts';

/** Payments keep the merchant's text that named the customer. */
export function createCustomerDeletion(connection: WalleeConnection): CommandHandler<'deleteCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    async prepare({ customer: ref }, { call }) {
      const space = spaceOf(connection, ref);
      const input = 'customerId';
      if (space === null) return refused(unknown(input));
      const target = { kind: 'customer', nativeId: ref.nativeId, parent: null } as const;
      return prepareDeletion(connection, { space, path: customerPath, target, input }, call);
    },
    lookUp: (operation, call) => lookUpDeletion(connection, operation, customerPath, call),
  };
}
