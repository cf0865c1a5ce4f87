import type { CommandHandler } from '../../../../src/ports/command.ts';
import type { ProfituityConnection } from '../../connection.ts';
import { paths } from '../../request.ts';
import { commandedCustomer } from '../../wire/commanded.ts';
import { lookUpDeletion, prepareDeletion } from '../deletion.ts';
import { readRow } from '../read.ts';

/** What was paid by the customer, and the accounts that are saved, keep its id (assumed). */
export function createCustomerDeletion(connection: ProfituityConnection): CommandHandler<'deleteCustomer'> {
  const { customers: path } = paths;
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    async prepare({ customer: { account, nativeId } }, { call }) {
      const place = { path, merchant: account, nativeId };
      const customer = await readRow(connection, place, commandedCustomer, call);
      const target = customer === null ? null : ({ kind: 'customer', nativeId, parent: null } as const);
      return prepareDeletion(connection, { place, target, input: 'customerId' });
    },
    lookUp: (operation, call) => lookUpDeletion(connection, { operation, path }, call),
  };
}
