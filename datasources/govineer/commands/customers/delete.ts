import type { CommandHandler } from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import type { GovineerConnection } from '../../connection.ts';
import { customersPath } from '../../sources/customer.ts';
import { send } from '../call.ts';
import { accountOf, nowhere, refused, unknownRecord } from '../outcome.ts';
import { deletionOutcome } from '../record-outcome.ts';
import { customerPlace, readCustomer } from './customer.ts';

const refusing = { unique: null, pathOf: nowhere, record: 'customerId' } as const;

/** `DELETE /api/customers/{uid}` (inferred). */
export function createCustomerDeletion(connection: GovineerConnection): CommandHandler<'deleteCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ customer: ref }, { call }) {
      const account = accountOf(connection, ref);
      const customer = account === null ? null : await readCustomer(connection, account, ref.nativeId, call);
      if (account === null || customer === null) return refused(unknownRecord('customerId'));
      const { uid } = customer;
      return {
        is: 'prepared',
        account,
        target: customerPlace(uid),
        ...unmarked,
        steps: [
          {
            name: 'delete',
            async send(_, sent) {
              const path = `${customersPath}/${encodeURIComponent(uid)}`;
              const answer = await send(connection, { method: 'DELETE', account, path }, sent);
              return deletionOutcome(answer, refusing);
            },
          },
        ],
      };
    },

    async lookUp({ account, target }, call) {
      if (account === null || target === null) {
        return { is: 'unclear', reason: 'It was recorded without a target.' };
      }
      const customer = await readCustomer(connection, account, target.nativeId, call);
      return customer === null ? { is: 'found', result: null } : { is: 'absent' };
    },
  };
}
